"""One of the peers in Python over the reports: peer.py NAME FOLDER. Prints one line of JSON (see scripts/peers.mjs)."""

import json
import pathlib
import shutil
import sys
import tempfile
import time

MOST_SECONDS = 20
MOST_PASSES = 20


def duckling():
    import duckling
    import pytz

    # It reads every time zone of a folder when it is loaded; one is enough.
    zones = pathlib.Path(tempfile.mkdtemp())
    (zones / "Asia").mkdir()
    source = pathlib.Path(pytz.__file__).parent / "zoneinfo/Asia/Ho_Chi_Minh"
    shutil.copy(source, zones / "Asia/Ho_Chi_Minh")
    now = duckling.parse_ref_time(duckling.load_time_zones(str(zones)), "Asia/Ho_Chi_Minh", 1_600_000_000)
    locale = duckling.parse_locale("VI_XX", duckling.default_locale_lang(duckling.parse_lang("VI")))
    context = duckling.Context(now, locale)
    kinds = duckling.parse_dimensions(["number", "amount-of-money", "quantity", "time"])
    return lambda line: duckling.parse(line, context, kinds, False)


def quantulum3():
    from quantulum3 import parser

    return parser.parse


def underthesea():
    from underthesea import word_tokenize

    return word_tokenize


def main():
    name, folder = sys.argv[1:]
    read = {"duckling": duckling, "quantulum3": quantulum3, "underthesea": underthesea}[name]()
    texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    # Line by line: all of them are slower on whole reports.
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    best, passes, began = float("inf"), 0, time.perf_counter()
    # Time on the processor, so that a busy machine slows nobody.
    while passes < MOST_PASSES and (passes == 0 or time.perf_counter() - began < MOST_SECONDS):
        start = time.process_time()
        for line in lines:
            read(line)
        best, passes = min(best, time.process_time() - start), passes + 1
    size = sum(len(text.encode()) for text in texts)
    print(json.dumps({"bytes": size, "seconds": best, "passes": passes}))


main()
