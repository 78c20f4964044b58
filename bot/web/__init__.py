"""The doors that the world calls at: providers, and whoever watches over the service."""
