package dev.flint.runtime.oracle;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What AWS's runtime interface client has in C. By itself each of its processes would unpack it to
 * the same file, where one that starts meanwhile finds half of it.
 */
final class NativeLibrary {

  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final String ENTRY =
      "/jni/libaws-lambda-jni.linux-"
          + (System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch_64")
          + ".so";
  private static final Path UNPACKED = unpack();

  private NativeLibrary() {}

  /** The JVM's option that names it, unpacked once for all. */
  static String option() {
    return "-D" + PROPERTY + "=" + UNPACKED;
  }

  private static Path unpack() {
    try (InputStream library = AWSLambda.class.getResourceAsStream(ENTRY)) {
      Path file = Files.createTempFile("oracle", ".so");
      file.toFile().deleteOnExit();
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
