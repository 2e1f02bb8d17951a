"""The views: functions that make the reply for everything that can be shown."""
