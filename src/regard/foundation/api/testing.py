"""A program with a token, as it would ask."""

from django.test import Client
from django.urls import resolve

from regard.foundation import clock

from . import actions, scopes


class Program:
    def __init__(self, member, *allowed):
        self.client = Client()
        # Slices offer their scopes beside their views, which are read with the addresses.
        resolve("/api/v1/openapi.json")
        self.token, self.secret = actions.make_token(
            member,
            name="A program",
            scopes=allowed or dict(scopes.offered()),
            days=30,
            by=member,
            at=clock.now(),
        )

    def get(self, path, **query):
        return self.client.get(f"/api/v1{path}", query, headers=self.headers())

    def post(self, path, body=None, key=""):
        headers = self.headers() | ({"Idempotency-Key": key} if key else {})
        return self.client.post(f"/api/v1{path}", body or {}, "application/json", headers=headers)

    def put(self, path, body):
        return self.client.put(f"/api/v1{path}", body, "application/json", headers=self.headers())

    def headers(self):
        return {"Authorization": f"Bearer {self.secret}"}
