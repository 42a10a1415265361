"""What tutorials do with an uploaded picture, as a Flask application: the name decides, one size, no limits, no sign-in."""
import os
import tempfile
import uuid

from flask import Flask, request
from PIL import Image

FOLDER = os.environ.get("PICTURES") or tempfile.mkdtemp()

app = Flask(__name__)


@app.post("/profile/avatar")
def upload():
    file = request.files["avatar"]
    path = os.path.join(FOLDER, uuid.uuid4().hex + os.path.splitext(file.filename)[1])
    file.save(path)
    with Image.open(path) as image:
        if image.mode != "RGB":
            image = image.convert("RGB")
        image.thumbnail((200, 200), Image.LANCZOS)
        image.save(path, "JPEG", quality=85, optimize=True)
    return "", 204
