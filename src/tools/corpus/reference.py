"""Pillow's centred square of each file that comes in: upright, in sRGB, over white.

Writes its name and version first. Then reads, again and again, the side and the length of a file, 4 bytes each with the
highest first, and the file; writes the number of bytes that follow, and the pixels. No bytes: it does not take the file.
"""

import io
import struct
import sys

import PIL
from PIL import Image, ImageChops, ImageCms, ImageOps

SRGB_GAMMA = 0.45455
SRGB_PRIMARIES = (0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)


def square(file, side):
    picture = Image.open(io.BytesIO(file))
    picture.load()
    info = dict(picture.info)
    if picture.format == "PNG" and picture.mode == "P" and picture.getextrema()[1] >= len(picture.palette.palette) // 3:
        raise ValueError("a colour that its palette does not have")
    stored, opacity = light(ImageOps.exif_transpose(picture), info)
    width, height = stored.size
    edge = min(width, height)
    left, top = (width - edge) // 2, (height - edge) // 2
    box = (left, top, left + edge, top + edge)
    if opacity is None:
        return coloured(stored.resize((side, side), Image.LANCZOS, box), info).tobytes()
    whole = stored.convert("RGBA")
    whole.putalpha(opacity)
    small = whole.resize((side, side), Image.LANCZOS, box)  # opacity weighs the colours
    over = Image.new("RGB", small.size, "white")
    over.paste(coloured(small.convert("RGB"), info), mask=small.getchannel("A"))
    return over.tobytes()


def light(picture, info):
    """The picture as L, RGB or CMYK, and its opacity, None where all is opaque."""
    clear = info.get("transparency")
    if picture.mode in ("L", "CMYK") and clear is None:
        return picture, None
    if picture.mode.startswith("I"):  # grey of 16 bits
        deep = list(picture.convert("I").getdata())
        opacity = Image.frombytes("L", picture.size, bytes(255 * (v != clear) for v in deep))
        return Image.frombytes("L", picture.size, bytes(v >> 8 for v in deep)), opacity if clear is not None else None
    if picture.mode == "RGB" and isinstance(clear, tuple) and max(clear) > 255:
        clear = tuple(v >> 8 for v in clear)  # 16 bits a sample, of which Pillow keeps 8
        bands = [Image.eval(band, lambda v, c=c: 255 * (v != c)) for band, c in zip(picture.split(), clear)]
        return picture, ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or clear is not None:
        whole = picture.convert("RGBA")
        return whole.convert("RGB"), whole.getchannel("A")
    return picture.convert("RGB"), None


def profile_of(info):
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(info["icc_profile"]))
    except (KeyError, OSError, TypeError):
        return None


def coloured(picture, info):
    """The picture in sRGB; as ours, made small before, which shows where a gamma is far from that of sRGB."""
    profile = profile_of(info)
    if profile is not None and profile.profile.xcolor_space.strip() == "GRAY":
        return converted(picture.convert("L"), profile)
    if profile is not None:
        return converted(picture if picture.mode == "CMYK" else picture.convert("RGB"), profile)
    gamma = info.get("gamma", SRGB_GAMMA)
    if "srgb" in info or not 0.05 < gamma < 10:
        return picture.convert("RGB")
    if not usual(info.get("chromaticity", SRGB_PRIMARIES)):
        raise ValueError("Pillow knows no primaries")
    if abs(gamma / SRGB_GAMMA - 1) < 0.05:
        return picture.convert("RGB")
    return picture.convert("RGB").point([coded((v / 255) ** (1 / gamma)) for v in range(256)] * 3)


def usual(primaries):
    return all(abs(a - b) < 0.005 for a, b in zip(primaries, SRGB_PRIMARIES))


def coded(shine):
    return round(255 * (12.92 * shine if shine <= 0.0031308 else 1.055 * shine ** (1 / 2.4) - 0.055))


def converted(picture, profile):
    try:
        return ImageCms.profileToProfile(picture, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:  # a profile of another kind
        return picture.convert("RGB")


def main():
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    name = f"Pillow {PIL.__version__}".encode()
    answers.write(struct.pack(">H", len(name)) + name)
    answers.flush()
    while head := questions.read(8):
        side, length = struct.unpack(">II", head)
        file = questions.read(length)
        try:
            pixels = square(file, side)
        except Exception:  # whatever it does not take
            pixels = b""
        answers.write(struct.pack(">I", len(pixels)) + pixels)
        answers.flush()


main()
