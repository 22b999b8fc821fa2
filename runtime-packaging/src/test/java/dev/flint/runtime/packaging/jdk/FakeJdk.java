package dev.flint.runtime.packaging.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that looks like a JDK of any version. */
public final class FakeJdk {
  private FakeJdk() {}

  /** Makes it in a folder that need not exist, for Linux on x86_64 and without modules. */
  public static Path in(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    for (String tool : List.of("java", "jlink")) {
      Path file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
      if (!file.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + file + " executable");
      }
    }
    Files.writeString(
        home.resolve("release"),
        "JAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\nOS_ARCH=\"x86_64\"\nMODULES=\"java.base\"\n"
            .formatted(version));
    return home;
  }
}
