"""Renditions by Pillow, timed. Reads lines "JOB<tab>FILE<tab>OUT" and answers each with a number.

The jobs: five, white and tutorial answer milliseconds, and leave their square of 200 pixels in OUT where that is not empty;
peak answers the most memory this process ever had, in KiB.
"""
import functools
import io
import sys
import time

import PIL
from PIL import Image, ImageOps, features

LARGEST = 400
# Each side and the square it is made from: one at least twice as large, if there is one.
FROM = {400: None, 200: 400, 160: 400, 80: 160, 40: 80}
JPEG = {"format": "JPEG", "quality": 85, "optimize": True}


def five(data, on_white=False):
    """Five squares, upright, from one decode: JPEG, or PNG where something shines through."""
    with Image.open(io.BytesIO(data)) as image:
        image.draft("RGB", (2 * LARGEST, 2 * LARGEST))
        image = ImageOps.exif_transpose(image)
        transparent = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
        image = image.convert("RGBA" if transparent else "RGB") if image.mode not in ("RGB", "RGBA") else image
        if transparent and on_white:
            white = Image.new("RGB", image.size, "white")
            white.paste(image, mask=image.getchannel("A"))
            image = white
        squares = {None: image}
        for side, source in FROM.items():
            squares[side] = ImageOps.fit(squares[source], (side, side), Image.LANCZOS)
    opaque = squares[LARGEST].mode == "RGB" or squares[LARGEST].getchannel("A").getextrema()[0] == 255
    files = {side: saved(squares[side].convert("RGB"), **JPEG) if opaque else saved(squares[side], format="PNG")
             for side in FROM}
    return files[200]


def tutorial(data):
    """What tutorials do: one picture within 200 x 200, neither upright nor square, colours of what cannot be seen."""
    with Image.open(io.BytesIO(data)) as image:
        if image.mode != "RGB":
            image = image.convert("RGB")
        image.thumbnail((200, 200), Image.LANCZOS)
        return saved(image, **JPEG)


def saved(image, **how):
    file = io.BytesIO()
    image.save(file, **how)
    return file.getvalue()


def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


@functools.lru_cache(maxsize=1)
def content(path):
    with open(path, "rb") as file:
        return file.read()


JOBS = {"five": five, "white": lambda data: five(data, on_white=True), "tutorial": tutorial}


def answer(job, path, out):
    if job == "peak":
        return peak()
    data = content(path)
    start = time.perf_counter()
    square = JOBS[job](data)
    milliseconds = 1000 * (time.perf_counter() - start)
    if out:
        with open(out, "wb") as file:
            file.write(square)
    return milliseconds


turbo = features.version("libjpeg_turbo")
print(f"Pillow {PIL.__version__}" + (f" with libjpeg-turbo {turbo}" if turbo else ""), flush=True)
for line in sys.stdin:
    print(answer(*line.rstrip("\n").split("\t")), flush=True)
