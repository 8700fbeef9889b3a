#!/usr/bin/env python3
"""Writes a workspace of invented conference notes for measuring: the same ones every time.

usage: generate_notes.py FOLDER [COUNT]
COUNT (10,000) notes of about 4.8 kB in folders by year: front matter, two days, eight talks with their speakers,
handles, links to slides, code and other notes. There are 500 speakers and 200 tags; one tag, `Harbour`, is carried by
1,000 notes, and the first note's first talk is linked to from 200 others.
"""
import random
import sys
from pathlib import Path

SPEAKERS, TAGS, POPULAR_TAG_NOTES, POPULAR_TALK_LINKS = 500, 200, 1000, 200

SYLLABLES = "ba be do fa ga ka li lo ma mi na ne no pa ra ri ro sa se ta te ti va ve wi zo".split()
FIRST_NAMES = ("Ada Alice Andrea Anna Ben Carla Clara Daniel David Elena Emma Erik Eva Felix Frank Hanna Ines Jan Jana "
               "John Julia Karl Laura Lena Leo Lisa Lucas Maria Mark Martin Max Mia Nina Nora Oliver Olga Paul Peter "
               "Petra Robert Rosa Sam Sara Simon Sofia Sven Thomas Tim Tom Vera Victor").split()
TOPICS = ("Sorting Streams Parsers Caches Tides Compilers Maps Logs Schemas Queues Tensors Fonts Packets Indexes Tests "
          "Containers Charts Notebooks Proofs Garbage").split()
SHAPES = ["{a} without {b}", "What {a} owe to {b}", "From {a} to {b}", "{a} for people who like {b}", "Ten years of {a}",
          "{a}, {b} and the rest of us", "The trouble with {a}", "Measuring {a}", "Small {a}, large {b}"]
WORDS = ("the a of to and in that it was for on with as they at by this had not are but from or have an which one were "
         "all their there been if more when will would who so no data code time people work model system problem team "
         "years question answer result test change reason example number point week slow fast simple large small good "
         "measured built wrote asked showed found tried kept moved learned").split()


class Notes:
    def __init__(self, count):
        self.random = random.Random(20180706)
        self.count = count
        self.speakers = self.distinct(SPEAKERS, self.person)
        self.handles = {name: name.lower().replace(" ", "") for name in self.speakers}
        self.tags = ["Harbour"] + self.distinct(TAGS - 1, lambda: self.word(3).capitalize())
        self.titles = [[self.title() for _ in range(8)] for _ in range(count)]
        self.titles[0][0] = "The lighthouse talk"

    def distinct(self, count, make):
        found = {}
        while len(found) < count:
            found[make()] = None
        return list(found)

    def word(self, syllables):
        return "".join(self.random.choice(SYLLABLES) for _ in range(syllables))

    def person(self):
        return f"{self.random.choice(FIRST_NAMES)} {self.word(3).capitalize()}"

    def title(self):
        a, b = self.random.sample(TOPICS, 2)
        return self.random.choice(SHAPES).format(a=a, b=b)

    def path(self, number):
        return f"{2005 + number % 20}/{number // 20:03}-conf-{number % 97}.md"

    def sentence(self):
        words = self.random.choices(WORDS, k=self.random.randint(8, 18))
        return " ".join(words).capitalize() + "."

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def link_to_other(self, number, talk):
        other = self.random.randrange(self.count)
        title, slug = self.titles[other][0], None
        if 0 < number <= POPULAR_TALK_LINKS and talk == 0:
            other, title = 0, self.titles[0][0]
            slug = f"{title} {self.speakers[0]}".lower().replace(" ", "-")
        anchor = f"#{slug}" if slug else ""
        return f"Compare [{title}](../{self.path(other)}{anchor})."

    def talk(self, number, talk):
        title = self.titles[number][talk]
        speaker = self.random.choice(self.speakers)
        if number == 0 and talk == 0:
            speaker = self.speakers[0]
        handle = self.handles[speaker]
        lines = [f"### {title} ({speaker})", ""]
        lines += [f"{speaker} ([@{handle}](https://twitter.com/{handle})): {self.paragraph(2)}", ""]
        lines += [f"- {self.sentence()}" for _ in range(2)] + [""]
        lines += [f"The [slides](https://slides.example.org/{number}/{talk}.pdf) and the "
                  f"[code](https://github.com/{handle}/talk-{number}) are public. " + self.paragraph(1), ""]
        if talk % 4 == 0:
            lines += [self.link_to_other(number, talk), ""]
        if talk % 5 == 3:
            lines += ["```python", f"def answer_{number}(tides):", "    return sorted(tides)[-1]", "```", ""]
        return lines

    def note(self, number):
        year = 2005 + number % 20
        tags = self.random.sample(self.tags[1:], 3)
        if number % max(1, self.count // POPULAR_TAG_NOTES) == 0:
            tags.append("Harbour")
        listed = ", ".join(f'"{tag}"' for tag in tags)
        lines = ["---", f"title: Conf {number % 97} {year}", f"date: {year}-{1 + number % 12:02}-{1 + number % 28:02}T09:00:00Z",
                 f"tags: [{listed}]", "draft: false", "---", "", self.paragraph(2), ""]
        for talk in range(8):
            if talk % 4 == 0:
                lines += [f"## Day {talk // 4 + 1}", ""]
            lines += self.talk(number, talk)
        return "\n".join(lines)


def main(folder, count="10000"):
    notes = Notes(int(count))
    size = 0
    for number in range(notes.count):
        path = Path(folder, notes.path(number))
        path.parent.mkdir(parents=True, exist_ok=True)
        text = notes.note(number).encode()
        path.write_bytes(text)
        size += len(text)
    print(f"{notes.count} notes, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
