"""Polls on a phone: made, voted in, decided; and the proposals that they are made of."""
