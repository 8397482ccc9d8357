"""Looks a report over: links that lead somewhere, pictures that can be read aloud, tables with captions, no script."""
import html.parser
import re
import sys
import xml.etree.ElementTree


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.faults, self.open = [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append(values["href"])
        if tag in ("script", "img", "link", "iframe", "object"):
            self.faults.append("has a " + tag)
        for name, value in attributes:
            if name.startswith("on") or "http" in (value or "") and name != "xmlns":
                self.faults.append("has " + name + "=" + value)


def main(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page = Page()
    page.feed(text)
    faults = page.faults
    faults += ["two ids " + name for name in set(page.ids) if page.ids.count(name) > 1]
    faults += ["no place for " + link for link in page.links if link[:1] != "#" or link[1:] not in page.ids]
    pictures = re.findall(r"<svg.*?</svg>", text, re.S)
    for picture in pictures:
        root = xml.etree.ElementTree.fromstring(picture)
        space = "{http://www.w3.org/2000/svg}"
        if not (root.get("aria-label") and root.find(space + "title").text and root.find(space + "desc").text):
            faults.append("a picture says nothing: " + picture[:100])
        if re.search(r"\b(nan|inf)\b", picture):
            faults.append("a picture has no number: " + picture[:100])
    if text.count("<table>") != text.count("<caption>"):
        faults.append("a table has no caption")
    if "ink:#000" not in text or "prefers-color-scheme:dark" not in text:
        faults.append("no print, or no dark")
    for fault in faults:
        print(path + ": " + fault)
    print("%d pictures, %d tables" % (len(pictures), text.count("<table>")))
    return 1 if faults or not pictures else 0


sys.exit(main(sys.argv[1]))
