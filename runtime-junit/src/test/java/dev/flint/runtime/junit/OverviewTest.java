package dev.flint.runtime.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the Javadoc of all modules shows code that compiles. */
class OverviewTest {
  private static final Path PAGE = Path.of("..", "site", "overview.html");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code(.*?)}</pre>");
  private static final Pattern NAME = Pattern.compile("class (\\w+)[^{]* \\{");

  @TempDir private Path classes;

  @Test
  void showsCodeThatCompiles() throws IOException {
    List<JavaFileObject> examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(e -> source(e.group(1))).toList();

    assertFalse(examples.isEmpty());
    assertEquals("", complaints(examples));
  }

  private String complaints(List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
    compiler.getTask(complaints, null, null, options, null, sources).call();
    return complaints.toString();
  }

  private static JavaFileObject source(String java) {
    String name = NAME.matcher(java).results().findFirst().orElseThrow().group(1);
    return new SimpleJavaFileObject(
        URI.create("overview:/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return java;
      }
    };
  }
}
