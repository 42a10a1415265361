"""A page of a post and its comments as people write one with Flask, SQLAlchemy, Jinja and Babel: on SQLite, the authors joined, autoescape
on, in the language that the browser asks for."""
import hashlib
import json
import os
import secrets
import sys
from datetime import datetime

from babel.dates import format_date
from flask import Flask, abort, render_template, request
from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Text, create_engine, select
from sqlalchemy.orm import Session, declarative_base, joinedload, relationship
from sqlalchemy.pool import QueuePool

PAGE = 50
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: https: http:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}

# Connections are kept: by itself, SQLAlchemy 1.4 opens a file for each request.
engine = create_engine("sqlite:///" + os.environ["DATABASE"], poolclass=QueuePool)
Base = declarative_base()


class Account(Base):
    __tablename__ = "account"
    id = Column(Integer, primary_key=True)
    email = Column(String(254), nullable=False, unique=True)
    username = Column(String(30), nullable=False, unique=True)
    nickname = Column(String(50), nullable=False)
    portrait = Column(String(60))


class Post(Base):
    __tablename__ = "post"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("account.id"), nullable=False)
    title = Column(String(150), nullable=False)
    html = Column(Text, nullable=False)
    written = Column(DateTime, nullable=False)
    author = relationship(Account)


class Comment(Base):
    __tablename__ = "comment"
    id = Column(Integer, primary_key=True)
    post_id = Column(ForeignKey("post.id"), nullable=False)
    root_id = Column(Integer, nullable=False)
    author_id = Column(ForeignKey("account.id"), nullable=False)
    html = Column(Text, nullable=False)
    written = Column(DateTime, nullable=False)
    author = relationship(Account)
    __table_args__ = (Index("comment_thread", "post_id", "root_id", "id"),)


app = Flask(__name__)


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@app.template_global()
def gravatar(email):
    return f"https://www.gravatar.com/avatar/{sha256(email.strip().lower())}"


@app.template_global()
def drawn(number):
    return f"/drawn/identicon/{sha256(f'drawing of member {number}')[:32]}.svg"


TEXTS = {
    "en": {"skip": "Skip to the content", "login": "Sign in", "register": "Join", "comments": "Comments", "reply": "Reply", "later": "Later comments",
           "write": "Write a comment", "text": "Comment", "hint": "Links, quotes and code as in Markdown.", "name": "Name", "email": "E-mail",
           "nobody": "Nobody sees it.", "website": "Website", "gravatar": "Show my Gravatar", "remember": "Remember me in this browser", "send": "Send"},
    "zh": {"skip": "跳到内容", "login": "登录", "register": "加入", "comments": "评论", "reply": "回复", "later": "之后的评论",
           "write": "写评论", "text": "评论", "hint": "支持 Markdown 的链接、引用和代码。", "name": "名字", "email": "电子邮箱",
           "nobody": "不会公开。", "website": "个人网站", "gravatar": "显示我的 Gravatar", "remember": "在此浏览器中记住我", "send": "发送"},
}


def day(time, locale):
    return format_date(time, format="medium", locale=locale)


@app.get("/posts/<int:number>")
def post(number):
    with Session(engine) as session:
        shown = session.get(Post, number, options=[joinedload(Post.author)])
        if shown is None:
            abort(404)
        comments = session.scalars(
            select(Comment)
            .where(Comment.post_id == number)
            .order_by(Comment.root_id, Comment.id)
            .limit(PAGE + 1)
            .options(joinedload(Comment.author, innerjoin=True))
        ).all()
        locale = request.accept_languages.best_match(TEXTS) or "en"
        page = render_template(
            "post.html",
            post=shown,
            comments=comments,
            submission=secrets.token_hex(16),
            locale=locale,
            text=TEXTS[locale],
            day=lambda time: day(time, locale),
        )
        return page, HEADERS


def fill(rows):
    """Makes the tables and puts the rows into them: a JSON object with a list of rows for each table."""
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for table in (Account, Post, Comment):
            for row in rows[table.__tablename__]:
                if "written" in row:
                    row["written"] = datetime.fromisoformat(row["written"])
                session.add(table(**row))
        session.commit()


if __name__ == "__main__":
    fill(json.load(sys.stdin))
