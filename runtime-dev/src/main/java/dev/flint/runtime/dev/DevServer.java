package dev.flint.runtime.dev;

/** Serves a function on one port. */
public final class DevServer {

  private DevServer() {}
}
