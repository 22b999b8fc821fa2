package dev.flint.runtime.binding.jackson.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.binding.JsonBinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

  private static final Pattern OURS =
      Pattern.compile("dev\\.flint\\.runtime\\.binding\\.jackson\\.jdk\\.(\\w+) source");

  @TempDir private Path directory;

  @Test
  void loadsNoFormForABeanWithoutTheseTypes() throws Exception {
    Set<String> unexpected = new TreeSet<>(loadedBy("Plain"));
    unexpected.removeAll(
        Set.of("JdkSerializers", "JdkKeySerializers", "JdkDeserializers", "JdkTypesModule"));
    unexpected.removeAll(Set.of("TimeForm", "OptionalForm"));

    assertEquals(Set.of(), unexpected);
  }

  @Test
  void loadsTheTableForABeanWithOneOfThem() throws Exception {
    Set<String> loaded = loadedBy("Timed");

    assertTrue(loaded.contains("TimeForms"), loaded::toString);
    assertTrue(loaded.contains("TimeSerializer"), loaded::toString);
    assertTrue(loaded.contains("TimeDeserializer"), loaded::toString);
  }

  private Set<String> loadedBy(String bean) throws IOException, InterruptedException {
    Path log = directory.resolve(bean);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Bind.class.getName(),
                LoadedClassesTest.class.getName() + "$" + bean)
            .inheritIO()
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process did not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue());
    return OURS.matcher(Files.readString(log))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** Reads and writes an object of the class named by its argument. */
  static final class Bind {
    public static void main(String[] arguments) throws Exception {
      Class<?> type = Class.forName(arguments[0]);
      JsonBinding binding = new JsonBinding(ClassLoader.getSystemClassLoader(), false);
      Object bean = binding.reader(type).read("{\"name\":\"n\",\"when\":1}".getBytes(UTF_8));
      binding.writer(type).write(bean, new ByteArrayOutputStream());
    }
  }

  /** A bean of Jackson's own types. */
  public static final class Plain {
    public String name;
    public Long when;
  }

  /** A bean with a time. */
  public static final class Timed {
    public String name;
    public Instant when;
  }
}
