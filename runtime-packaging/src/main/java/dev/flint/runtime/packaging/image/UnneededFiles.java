package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Removes what {@code jlink} puts into every image and no function ever needs. */
final class UnneededFiles {
  private static final List<String> FILES =
      List.of(
          // For other JDKs to read this image's modules; the JVM has the same in java.base.
          "lib/jrt-fs.jar",
          // What to dump into an archive of class data; that is done with the JDK's own list.
          "lib/classlist",
          // Lets a Linux kernel that is set up for it run a jar as a program.
          "lib/jexec",
          // To be preloaded into a native program that starts a JVM in itself.
          "lib/libjsig.so",
          "lib/server/libjsig.so",
          // Sorts in vector registers, for code of the second compiler, which bootstrap leaves out.
          "lib/libsimdsort.so",
          // A launcher for people; the class that it starts stays.
          "bin/keytool");

  private UnneededFiles() {}

  static void removeFrom(Path image) {
    try {
      for (String file : FILES) {
        Files.deleteIfExists(image.resolve(file));
      }
    } catch (IOException e) {
      throw new PackagingException("Could not remove a file of " + image + ": " + e, e);
    }
  }
}
