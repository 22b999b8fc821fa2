package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/** Splits the parameter {@code jvmOptions} as a shell would. */
final class JvmOptionsParameter {
  private JvmOptionsParameter() {}

  static List<String> split(@Nullable String jvmOptions) {
    String text = jvmOptions == null ? "" : jvmOptions.strip();
    try {
      return Stream.of(CommandLineUtils.translateCommandline(text)).toList();
    } catch (Exception e) { // what translateCommandline declares
      throw new PackagingException(
          "Expected JVM options in the parameter jvmOptions (property flint.jvmOptions), found "
              + jvmOptions
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
