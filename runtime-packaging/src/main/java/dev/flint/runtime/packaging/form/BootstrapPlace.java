package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.code.ClassPath;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a bootstrap lies, and so how it finds the JRE and the jars. */
enum BootstrapPlace {
  /** Beside the function's jars, all of which it knows. */
  TASK_ROOT {
    @Override
    Map<String, String> blanks(ClassPath classPath) {
      return Map.of(
          "JRE", "jre",
          "CLASS_PATH", ShellText.quoted(classPath.text()),
          "LAYER_JARS", "",
          "GENERATED_CODE", "",
          "ARCHIVE_FITS", "",
          "FURTHER_JARS", "/opt/java/lib/*.jar");
    }

    @Override
    boolean knowsAllJars() {
      return true;
    }
  },
  /** In a layer, with jars that functions share; theirs lie in the task root. */
  LAYER {
    @Override
    Map<String, String> blanks(ClassPath classPath) throws IOException {
      String jars =
          classPath.jars().keySet().stream()
              .map(name -> "\"$libraries\"/" + ShellText.quoted(name))
              .collect(Collectors.joining(":"));
      return Map.of(
          "JRE", "$here/jre",
          "CLASS_PATH", "\"$first\"" + jars,
          "LAYER_JARS",
              ShellText.filledIn("layer-jars.sh", Map.of("FINGERPRINT", classPath.fingerprint())),
          "GENERATED_CODE", " $generated_code",
          "ARCHIVE_FITS", " && [ -n \"$first\" ]",
          "FURTHER_JARS", "lib/*.jar /opt/java/lib/*.jar");
    }

    @Override
    boolean knowsAllJars() {
      return false;
    }
  };

  /** Returns what goes into the blanks of the template that differ by the place. */
  abstract Map<String, String> blanks(ClassPath classPath) throws IOException;

  abstract boolean knowsAllJars();
}
