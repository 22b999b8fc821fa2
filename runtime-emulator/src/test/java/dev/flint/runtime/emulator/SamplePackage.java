package dev.flint.runtime.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A package whose bootstrap starts {@link SampleRuntime}. */
final class SamplePackage {

  private SamplePackage() {}

  static void write(Path directory) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classPath = System.getProperty("java.class.path");
    String command =
        "exec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + classPath
            + "' "
            + SampleRuntime.class.getName();
    Path bootstrap =
        Files.writeString(directory.resolve("bootstrap"), "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
