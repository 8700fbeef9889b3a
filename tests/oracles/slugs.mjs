// Anchors are GitHub's: every heading here gets the slug that github-slugger gives it.
//
// usage: node slugs.mjs SLUG_LINES ORACLES [FOLDER]    FOLDER: notes whose headings are compared as well
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SKIPPED = 77;
const [slugLines, oracles, folder] = process.argv.slice(2);
const oracle = join(oracles, "github-slugger/index.js");
if (!existsSync(oracle)) {
  console.log(`SKIPPED: there is no github-slugger in ${oracles} (scripts/setup --tests brings it).`);
  process.exit(SKIPPED);
}
const { default: GithubSlugger, slug } = await import(pathToFileURL(oracle));

const headings = [
  "Five things I learned", "a", "a", "a 1", "a", "A-1", "  spaces  ", "tabs\there", "_A_B c_", "C++ & C#", "1. Intro",
  "Q&A", "🎉 party 🎉", "naïve café", "Инструкция - Делай Раз", "日本語の見出し", "İstanbul", "ΟΔΟΣ Σ ΑΣ.", "ﬁne", "x²",
  "½ price", "Ⓐ Ⓩ", "a‍b", "constructor", "toString", "__proto__", "émigré", "ẞ", "ǅ", "①", "Ⅷ", "a—b", "don't", "{#id}",
];
// Every character of the planes in use, forty to a heading. Letters that github-slugger drops, though this Node.js knows
// them for letters, came into Unicode after the version that it stands on.
const kept = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u;
let run = "";
for (let point = 0x21; point < 0x1fb00; ++point) {
  if (point >= 0xd800 && point < 0xe000) continue;
  const character = String.fromCodePoint(point);
  if (/[\p{Cn}\p{Cc}\p{Co}\p{Zl}\p{Zp}]/u.test(character)) continue;
  if (kept.test(character) && slug(character) === "") continue;
  if ("\ua7cb\ua7da\ua7dc".includes(character)) continue; // Unicode 16, where utf8proc stands on 15
  run += character;
  if (run.length >= 40) headings.push(run), (run = "");
}
const walk = (path) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(path, entry.name)) : entry.name.endsWith(".md") ? [join(path, entry.name)] : []);
if (folder && existsSync(folder)) {
  for (const file of walk(folder)) {
    for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
      if (/^#{1,6} /.test(line)) headings.push(line.replace(/^#+ /, ""));
    }
  }
}

const slugger = new GithubSlugger();
const expected = headings.map((heading) => slugger.slug(heading));
const done = spawnSync(slugLines, { input: headings.join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 28 });
const actual = done.stdout.split("\n").slice(0, -1);
let wrong = 0;
for (let i = 0; i < headings.length; ++i) {
  if (expected[i] === actual[i]) continue;
  if (++wrong <= 10) console.log(JSON.stringify({ heading: headings[i], expected: expected[i], actual: actual[i] }));
}
console.log(`${headings.length} headings, ${wrong} with another slug`);
process.exit(wrong > 0 || actual.length !== headings.length ? 1 : 0);
