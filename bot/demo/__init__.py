"""Local stand-ins for the Telegram Bot API and Twilio, which the real SDKs talk to over HTTP."""
