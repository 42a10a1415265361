"""The files of one folder, as a Flask application serves what is static."""
import os

from flask import Flask

app = Flask(__name__, static_folder=os.environ["FILES"], static_url_path="/")
