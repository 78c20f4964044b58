"""SMS by Twilio: the only place that knows its SDK."""
