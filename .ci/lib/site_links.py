"""Looks at every link of a site in a folder, with its anchor, as a browser that comes from the page would follow it.

    site_links.py SITE

Fails for a link to nothing, and for a page that loads something from another server. What is only linked elsewhere is
not asked for.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "http://site"
# JDK 17's Javadoc links to parts of this list that it doesn't have.
LIST_OF_CONSTANTS = "constant-values.html"
LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src")}
LOADED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"}


class Page(HTMLParser):
    """The ids of a page, what it links to and what it loads."""

    def __init__(self, text):
        super().__init__()
        self.anchors, self.links, self.loads = set(), set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        self.anchors |= {attributes.get("id"), attributes.get("name")} - {None}
        loads = tag == "link" and LOADED_RELATIONS & set(attributes.get("rel", "").split())
        for name in ("href", "src"):
            if name in attributes:
                (self.loads if loads or (tag, name) in LOADED else self.links).add(attributes[name])


def file_of(site, path):
    """The file that a server of static files has for a path, or None."""
    named = site / unquote(path).lstrip("/")
    candidates = [named, Path(f"{named}.html"), named / "index.html"]
    return next((file for file in candidates if file.is_file()), None)


def problem(site, pages, url):
    target = urlsplit(url)
    file = file_of(site, target.path)
    if file is None:
        return "there is no such page"
    anchor = unquote(target.fragment)
    if anchor and file in pages and anchor not in pages[file].anchors and file.name != LIST_OF_CONSTANTS:
        return "the page has no such anchor"
    return None


def problems(site):
    pages = {file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}
    for file, page in pages.items():
        base = f"{ORIGIN}/{file.relative_to(site).as_posix()}"
        for link in sorted(page.links | page.loads):
            url = urljoin(base, link)
            if url.startswith(ORIGIN + "/"):
                what = problem(site, pages, url)
            else:
                what = "it comes from elsewhere" if link in page.loads and urlsplit(url).scheme != "data" else None
            if what:
                yield f"{file.relative_to(site)}: {link}: {what}"


def main(folder):
    found = list(problems(Path(folder)))
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
