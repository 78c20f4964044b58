"""Activities on a phone: seen, posted, changed, signed up for, arranged, and who came."""
