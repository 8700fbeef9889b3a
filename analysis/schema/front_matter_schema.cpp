#include "analysis/schema/front_matter_schema.h"

namespace confnotes::analysis {

// Types stand only where every generator agrees; elsewhere a key tells what it is for and takes anything.
constinit const std::string_view kFrontMatterSchemaText = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Front matter of conference notes",
  "type": "object",
  "properties": {
    "title": {
      "title": "Title",
      "description": "What the note is called: the event, or the talk where the note is about one.",
      "type": ["string", "number"]
    },
    "subtitle": {
      "title": "Subtitle",
      "description": "A second line for the title, often the place and the days.",
      "type": ["string", "number"]
    },
    "description": {
      "title": "Description",
      "description": "One or two sentences on the note, for lists, feeds and search engines.",
      "type": ["string", "number"]
    },
    "summary": {
      "title": "Summary",
      "description": "What lists show of the note instead of its first paragraph.",
      "type": ["string", "number"]
    },
    "date": {
      "title": "Date",
      "description": "The day of the event or of the note, such as 2018-07-06; with a time of day, add the zone.",
      "format": "note-date"
    },
    "lastmod": {
      "title": "Last modified",
      "description": "When the note was last changed.",
      "format": "note-date"
    },
    "publishDate": {
      "title": "Publish date",
      "description": "The note stays hidden before this day.",
      "format": "note-date"
    },
    "expiryDate": {
      "title": "Expiry date",
      "description": "The note is hidden from this day on.",
      "format": "note-date"
    },
    "draft": {
      "title": "Draft",
      "description": "Whether the note is kept from being published.",
      "type": "boolean",
      "default": false
    },
    "published": {
      "title": "Published",
      "description": "Whether the note is published; some generators write a date here.",
      "default": true
    },
    "tags": {
      "title": "Tags",
      "description": "What the note is about, as a list; all notes with a tag are found together.",
      "anyOf": [
        {"type": ["string", "number"]},
        {"type": "array", "items": {"type": ["string", "number", "null"]}}
      ]
    },
    "tag": {
      "title": "Tag",
      "description": "The only tag of the note.",
      "anyOf": [
        {"type": ["string", "number"]},
        {"type": "array", "items": {"type": ["string", "number", "null"]}}
      ]
    },
    "categories": {
      "title": "Categories",
      "description": "The few large groups that the note belongs to, as a list.",
      "anyOf": [
        {"type": ["string", "number"]},
        {"type": "array"}
      ]
    },
    "keywords": {
      "title": "Keywords",
      "description": "Words for search engines, as a list.",
      "anyOf": [
        {"type": ["string", "number"]},
        {"type": "array", "items": {"type": ["string", "number", "null"]}}
      ]
    },
    "author": {
      "title": "Author",
      "description": "Who wrote the note."
    },
    "authors": {
      "title": "Authors",
      "description": "Who wrote the note, where several did.",
      "type": ["array", "string", "object"]
    },
    "speaker": {
      "title": "Speaker",
      "description": "Who gave the talk that the note is about."
    },
    "speakers": {
      "title": "Speakers",
      "description": "Who gave the talk that the note is about, as a list.",
      "type": ["array", "string", "object"]
    },
    "event": {
      "title": "Event",
      "description": "The conference or meetup that the note was taken at."
    },
    "conference": {
      "title": "Conference",
      "description": "The conference that the note was taken at."
    },
    "location": {
      "title": "Location",
      "description": "Where the event took place: the town, or the venue with its town."
    },
    "venue": {
      "title": "Venue",
      "description": "The house in which the event took place."
    },
    "slides": {
      "title": "Slides",
      "description": "Where the slides of the talk are found."
    },
    "video": {
      "title": "Video",
      "description": "Where the recording of the talk is found."
    },
    "link": {
      "title": "Link",
      "description": "Where the event or the talk is found on the web."
    },
    "slug": {
      "title": "Slug",
      "description": "The last part of the page's address, instead of the file's name.",
      "type": ["string", "number"]
    },
    "url": {
      "title": "URL",
      "description": "The whole path of the page on its site.",
      "type": "string"
    },
    "permalink": {
      "title": "Permalink",
      "description": "The whole path of the page on its site, for Jekyll and Obsidian."
    },
    "aliases": {
      "title": "Aliases",
      "description": "Other addresses or names under which the note is found, as a list.",
      "type": ["array", "string", "number"]
    },
    "language": {
      "title": "Language",
      "description": "The language that the note is written in, such as en or de."
    },
    "layout": {
      "title": "Layout",
      "description": "The template that the page is made with."
    },
    "type": {
      "title": "Type",
      "description": "The kind of page, which decides on its template."
    },
    "image": {
      "title": "Image",
      "description": "The picture that stands for the note in lists and previews."
    },
    "cover": {
      "title": "Cover",
      "description": "The picture above the note."
    },
    "weight": {
      "title": "Weight",
      "description": "Where the note stands among others: lower numbers come first.",
      "type": ["number", "string"]
    },
    "toc": {
      "title": "Table of contents",
      "description": "Whether the page shows a table of contents."
    },
    "comments": {
      "title": "Comments",
      "description": "Whether readers may comment on the page."
    }
  }
})json";

}  // namespace confnotes::analysis
