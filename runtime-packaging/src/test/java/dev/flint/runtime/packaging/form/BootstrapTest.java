package dev.flint.runtime.packaging.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the script with the running JDK in place of the JRE and a main class that tells what it
 * sees.
 */
class BootstrapTest {
  private static final String PROBE =
      """
      package dev.flint.runtime;
      import java.lang.management.ManagementFactory;
      import java.util.Locale;
      public class RuntimeMain {
        public static void main(String[] arguments) throws Exception {
          var seen = new java.util.Properties();
          System.getenv().forEach((name, value) -> seen.setProperty("env." + name, value));
          System.getProperties().forEach((name, value) -> seen.setProperty("" + name, "" + value));
          seen.setProperty("options", String.join("\\n", ManagementFactory.getRuntimeMXBean().getInputArguments()));
          seen.setProperty("maxHeap", "" + (Runtime.getRuntime().maxMemory() >> 20));
          seen.setProperty("locale", Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT));
          seen.setProperty("number", String.format("%,.2f", 1234.5));
          seen.setProperty("umlaut", "" + new java.io.File("\u00fc.txt").exists());
          seen.setProperty("pid", "" + ProcessHandle.current().pid());
          seen.setProperty("cwd", new java.io.File("").getAbsolutePath());
          seen.setProperty("arguments", String.join("|", arguments));
          System.err.println("\\u00e9");
          seen.store(System.out, null);
        }
      }
      """;

  @TempDir private static Path shared;
  @TempDir private Path temporary;
  private Path folder;

  @BeforeAll
  static void compileProbe() {
    SourceJar.of("dev/flint/runtime/RuntimeMain.java", PROBE).writeTo(shared.resolve("probe.jar"));
  }

  @BeforeEach
  void layOutFunction() throws IOException {
    folder = Files.createDirectories(temporary.resolve("a function"));
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(shared.resolve("probe.jar"), folder.resolve("lib/probe.jar"));
    Path java = Files.createDirectories(folder.resolve("jre/bin")).resolve("java");
    Files.writeString(
        java, "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
  }

  /** All with the probe's content. */
  private static ClassPath jars(String... names) {
    Map<String, Path> jars = new LinkedHashMap<>();
    Stream.of(names).forEach(name -> jars.put(name, shared.resolve("probe.jar")));
    return new ClassPath(jars);
  }

  static Stream<List<String>> shells() {
    return Stream.of(
            List.of("sh"), List.of("dash"), List.of("bash", "--posix"), List.of("busybox", "sh"))
        .filter(shell -> Files.isExecutable(Path.of("/bin", shell.get(0))))
        .filter(shell -> shell.get(0).equals("sh") || !isSh(Path.of("/bin", shell.get(0))))
        .map(
            shell ->
                Stream.concat(Stream.of("/bin/" + shell.get(0)), shell.stream().skip(1)).toList());
  }

  private static boolean isSh(Path shell) {
    try {
      return Files.isSameFile(shell, Path.of("/bin/sh"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void runsInPosixShellsWithoutAnyOtherProgram(List<String> shell) throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "a.B", List.of()));

    Run run = run(folder, append(shell, folder.resolve("bootstrap")), Map.of("PATH", "/nowhere"));

    assertEquals("a.B", run.seen("env._HANDLER"));
    assertEquals("", run.seen("arguments"));
  }

  @Test
  void becomesTheJavaProcess() throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run = run(folder, List.of(folder.resolve("bootstrap").toString()), Map.of());

    assertEquals(Long.toString(run.pid()), run.seen("pid"));
  }

  @Test
  void letsTheEnvironmentsHandlerWinOverTheDefault() throws Exception {
    write(
        new Bootstrap(
            BootstrapPlace.TASK_ROOT, jars("probe.jar"), "example.Outer$Inner::handle", List.of()));

    assertEquals("example.Outer$Inner::handle", run(Map.of()).seen("env._HANDLER"));
    assertEquals("example.Outer$Inner::handle", run(Map.of("_HANDLER", "")).seen("env._HANDLER"));
    assertEquals("other.H$1", run(Map.of("_HANDLER", "other.H$1")).seen("env._HANDLER"));
  }

  @Test
  void startsInItsOwnFolderFromAnywhere() throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    String relative = folder.getParent().relativize(folder.resolve("bootstrap")).toString();
    Run fromParent = run(folder.getParent(), List.of("/bin/sh", relative), Map.of());
    Run fromInside = run(folder, List.of("/bin/sh", "bootstrap"), Map.of());

    assertEquals(folder.toRealPath().toString(), fromParent.seen("cwd"));
    assertEquals(folder.toRealPath().toString(), fromInside.seen("cwd"));
  }

  @Test
  void startsInTheTaskRootWhenLambdaNamesIt() throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));
    Path link = Files.createSymbolicLink(temporary.resolve("boot"), folder.resolve("bootstrap"));

    Run run =
        run(temporary, List.of(link.toString()), Map.of("LAMBDA_TASK_ROOT", folder.toString()));

    assertEquals(folder.toRealPath().toString(), run.seen("cwd"));
  }

  @Test
  void putsTheJarsOfLayersSortedBehindTheFunctionsOwn() throws Exception {
    Path layer = Files.createDirectories(temporary.resolve("java/lib"));
    for (String name : List.of("b.jar", "a.jar", "B.jar", "a-1.jar", "not-a-jar.txt")) {
      Files.createFile(layer.resolve(name));
    }
    write(
        new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar", "x.jar"), "", List.of()), layer);

    String classPath = run(Map.of("LANG", "en_US.UTF-8")).seen("java.class.path");

    assertEquals(
        "lib/probe.jar:lib/x.jar:B.jar:a-1.jar:a.jar:b.jar", classPath.replace(layer + "/", ""));
    assertNull(run(Map.of()).seen("flint.customPojoSerializer"));
    assertNull(run(Map.of()).seen("flint.afterAnswer"));
  }

  /** Named from the task root, the jars fit the cache wherever the root is. */
  @ParameterizedTest
  @CsvSource({
    "var/task,./../../opt/java/lib/a.jar:../../opt/java/lib/probe.jar:lib/own.jar,true",
    "task,@/opt/java/lib/a.jar:@/opt/java/lib/probe.jar:lib/own.jar,false",
    "var/task/nested,@/opt/java/lib/a.jar:@/opt/java/lib/probe.jar:lib/own.jar,false",
  })
  void startsALayerWithItsCacheWhereItIsBesideTheTaskRootAsOnLambda(
      String taskRoot, String classPath, boolean cached) throws Exception {
    Path layer = temporary.resolve("opt");
    Files.move(folder, layer);
    Files.createDirectories(layer.resolve("java"));
    Files.move(layer.resolve("lib"), layer.resolve("java/lib"));
    Files.createDirectories(layer.resolve("jre/lib"));
    Files.createFile(layer.resolve("jre").resolve(CdsArchive.FILE_IN_JRE));
    Path task = Files.createDirectories(temporary.resolve(taskRoot));
    Files.createFile(Files.createDirectories(task.resolve("lib")).resolve("own.jar"));
    new Bootstrap(BootstrapPlace.LAYER, jars("a.jar", "probe.jar"), "", List.of()).writeTo(layer);

    Run run =
        run(
            temporary,
            List.of(layer.resolve("bootstrap").toString()),
            Map.of("LAMBDA_TASK_ROOT", task.toString(), "JAVA_TOOL_OPTIONS", "-Xshare:auto"));

    assertEquals(
        classPath.replace("@", temporary.toString()), run.seen("java.class.path"), run.output());
    String option = "-XX:SharedArchiveFile=" + layer.resolve("jre").resolve(CdsArchive.FILE_IN_JRE);
    assertEquals(cached, run.options().contains(option), run.options()::toString);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesTheCodeThatWasGeneratedWithTheJarsOfALayer(boolean same) throws Exception {
    ClassPath jars = jars("probe.jar");
    Files.createDirectories(folder.resolve("java"));
    Files.move(folder.resolve("lib"), folder.resolve("java/lib"));
    Path task = Files.createDirectories(temporary.resolve("task"));
    String layer = same ? jars.fingerprint() : "0";
    Files.writeString(
        Files.createDirectories(task.resolve("lib")).resolve("flint-bindings-" + layer),
        "-Dflint.generatedCode=example.Code\n");
    new Bootstrap(BootstrapPlace.LAYER, jars, "", List.of()).writeTo(folder);

    Run run =
        run(
            temporary,
            List.of(folder.resolve("bootstrap").toString()),
            Map.of("LAMBDA_TASK_ROOT", task.toString(), "generated_code", "-Dprobe=leaked"));

    assertEquals(same ? "example.Code" : null, run.seen("flint.generatedCode"), run.output());
    assertNull(run.seen("probe"));
  }

  @Test
  void addsNothingWithoutLayers() throws Exception {
    write(
        new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()),
        temporary.resolve("none"));

    Run run = run(Map.of());
    assertEquals("lib/probe.jar", run.seen("java.class.path"));
    assertEquals("false", run.seen("flint.customPojoSerializer"));
    assertEquals("false", run.seen("flint.afterAnswer"));
  }

  @ParameterizedTest
  @CsvSource({"128,-Xmx56m", "512,-Xmx416m", "1769,-Xmx1595m", "10240,-Xmx9536m"})
  void leavesRoomBesideTheHeap(String memory, String option) throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run = run(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", memory));

    assertTrue(run.options().contains(option), run.options()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "2048,64,-Xmx1824m",
    "2048,1,-Xmx1856m",
    "512,1000,-Xmx256m",
    "512,many,-Xmx416m",
    "512,08,-Xmx416m"
  })
  void leavesRoomForTheThreadsOfSeveralInvocations(String memory, String concurrency, String option)
      throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run =
        run(
            Map.of(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                memory,
                "AWS_LAMBDA_MAX_CONCURRENCY",
                concurrency));

    assertTrue(run.options().contains(option), run.options()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "on-demand,true",
    "'',true",
    "provisioned-concurrency,false",
    "snap-start,false",
    "lambda-managed-instances,false"
  })
  void compilesForTheStartWhereSomebodyWaitsForIt(String type, boolean forStart) throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run = run(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", type));

    assertEquals(forStart, run.options().contains("-XX:TieredStopAtLevel=1"));
    assertEquals(forStart, run.options().contains("-XX:CompileThresholdScaling=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lots", "0128", "-128", "12", "128 MB", "99999999999999999999", "*"})
  void leavesTheHeapToTheJvmWhenTheMemoryIsNoNumber(String memory) throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run = run(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", memory));

    assertFalse(run.seen("options").contains("-Xmx"), run.options()::toString);
  }

  @Test
  void keepsOptionsWithBlanksAndQuotes() throws Exception {
    String text = "it's \"$HOME\" `ls` \\ * é\nnew line";
    write(
        new Bootstrap(
            BootstrapPlace.TASK_ROOT,
            jars("probe.jar"),
            "",
            List.of("-Dtext=" + text, "-Dsecond=a  b")));

    Run run = run(Map.of());

    assertEquals(text, run.seen("text"));
    assertEquals("a  b", run.seen("second"));
  }

  @Test
  void letsTheUsersOptionsWin() throws Exception {
    write(
        new Bootstrap(
            BootstrapPlace.TASK_ROOT,
            jars("probe.jar"),
            "",
            List.of("-Xmx77m", "-Dfile.encoding=US-ASCII")));

    Run run = run(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));

    assertEquals("US-ASCII", run.seen("file.encoding"));
    assertTrue(run.options().indexOf("-Xmx77m") > run.options().indexOf("-Xmx416m"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSIX", "C", "", "C.UTF-8"})
  void speaksUtf8InEveryLocale(String locale) throws Exception {
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    Run run = run(Map.of("LC_ALL", locale, "GREETING", "é"));

    assertEquals("é", run.seen("env.GREETING"));
    assertTrue(run.output().contains("é\n"), run.output());
  }

  /**
   * The named locales are not there, or it makes no difference. What is said of the language and
   * country stays, and of nothing else.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LANG=en_US.UTF-8 | en_US en_US",
        "LANG=POSIX | en_US en_US",
        "LANG=C | en_US en_US",
        "NONE=set | en_US en_US",
        "LANG=en_US.UTF-8 LC_TIME=en_GB.UTF-8 | en_US en_US",
        "LANG=en_US.UTF-8 LC_CTYPE=C.UTF-8 | en_US en_US",
        "LC_ALL=en_US.UTF-8 | en_US en_US",
        "LC_ALL=en_US.UTF-8 LANG=de_DE.UTF-8 | en_US en_US",
        "LC_ALL=C.UTF-8 | en en",
        "LANG=C.UTF-8 | en en",
        "LANG=de_AT.UTF-8@euro | de_AT de_AT",
        "LANG=C LC_MESSAGES=fr_FR | fr_FR fr_FR",
        "LC_ALL=eo | eo eo",
      })
  void decodesUtf8AndKeepsTheLanguageWhateverTheLocale(String variables, String locale)
      throws Exception {
    // Names are made by a shell: the JVM of this test may not know how.
    shell(
        "mv a\\ function \"$(printf 'a f\\303\\274nction')\"; cd a*; :>\"$(printf '\\303\\274.txt')\"");
    shell("cd a*/lib; mv probe.jar \"$(printf 'pr\\303\\266be.jar')\"; chmod 755 ../jre/bin/java");
    new Bootstrap(BootstrapPlace.TASK_ROOT, jars("pr\u00f6be.jar"), "", List.of())
        .writeTo(temporary);
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      environment.put(variable.split("=")[0], variable.split("=")[1]);
    }

    for (List<String> shell : shells().toList()) {
      String command =
          "cp bootstrap a*; cd a*; GREETING=\"$(printf 'Gr\\303\\274\\303\\237')\" exec ";
      Run run =
          run(
              temporary,
              List.of("/bin/sh", "-c", command + String.join(" ", shell) + " ./bootstrap"),
              environment);
      assertEquals("Gr\u00fc\u00df", run.seen("env.GREETING"), shell::toString);
      assertEquals("true", run.seen("umlaut"), shell::toString);
      assertEquals(locale, run.seen("locale"), shell::toString);
      assertEquals("UTF-8", run.seen("sun.jnu.encoding"), shell::toString);
    }
  }

  @Test
  void formatsAsTheEnglishOfTheUnitedStatesInALocaleThatIsNotThere() throws Exception {
    write(bootstrap());

    assertEquals("1,234.50", run(Map.of("LANG", "xx_XX.UTF-8@none")).seen("number"));
  }

  /** Two collectors would be one too many for the JVM. */
  @ParameterizedTest
  @ValueSource(strings = {"G1", "Parallel", "Z", "Serial"})
  void leavesTheChoiceOfACollectorToWhoeverMakesIt(String collector) throws Exception {
    String option = "-XX:+Use" + collector + "GC";
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      write(bootstrap("-Dother=1", "-XX:+UseG1GC"));
      Run run = run(Map.of(variable, "-Dx=y " + option));
      assertEquals(List.of(option), collectors(run), variable);
      assertEquals("1", run.seen("other"));
    }
    write(bootstrap(option));
    assertEquals(List.of(option), collectors(run(Map.of())));
    write(bootstrap());
    assertEquals(List.of("-XX:+UseSerialGC"), collectors(run(Map.of())));
  }

  private static List<String> collectors(Run run) {
    return run.options().stream().filter(option -> option.matches("-XX:.Use.*GC")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "-Xmx77m,70,80",
    "-XX:MaxHeapSize=77m,70,80",
    "-XX:MaxRAMPercentage=50,240,260",
    "-Xms600m,560,610",
    "-XX:InitialHeapSize=600m,560,610",
    "-Xms8m,380,420",
    "-Xss512k,380,420",
  })
  void leavesTheHeapToWhoeverSizesIt(String option, int least, int most) throws Exception {
    write(bootstrap());
    Run byVariable =
        run(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512", "JAVA_TOOL_OPTIONS", option));
    write(bootstrap(option));
    Run byPackage = run(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));

    for (Run run : List.of(byVariable, byPackage)) {
      int heap = Integer.parseInt(run.seen("maxHeap"));
      assertTrue(least <= heap && heap <= most, heap + " MB");
    }
  }

  @Test
  void letsVariablesWinOverItsOwnOptions() throws Exception {
    write(bootstrap());

    Run run =
        run(
            Map.of(
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=4 -XX:CompileThresholdScaling=1 -Dfile.encoding=US-ASCII"));

    assertEquals("US-ASCII", run.seen("file.encoding"));
    assertFalse(run.options().contains("-XX:TieredStopAtLevel=1"), run.options()::toString);
    assertFalse(run.options().contains("-XX:CompileThresholdScaling=2"), run.options()::toString);
    assertTrue(run.options().contains("-XX:-UsePerfData"), run.options()::toString);
    assertTrue(run.options().contains("-Dstdout.encoding=UTF-8"), run.options()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:SharedArchiveFile=other.jsa,false",
    "-XX:AOTCache=other.aot,false",
    "-Xshare:auto,true",
  })
  void leavesOutItsCacheBesideAnother(String option, boolean used) throws Exception {
    Files.createDirectories(folder.resolve("jre/lib"));
    Files.createFile(folder.resolve("jre").resolve(CdsArchive.FILE_IN_JRE));
    // No JVM: older ones know no AOT cache.
    Files.writeString(folder.resolve("jre/bin/java"), "#!/bin/sh\necho \"options=$*\"\n");
    write(new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of()));

    String options = run(Map.of("JAVA_TOOL_OPTIONS", option)).seen("options");

    assertEquals(used, options.contains("-XX:SharedArchiveFile=jre/lib/"), options);
  }

  @ParameterizedTest
  @CsvSource({
    "-javaagent:/opt/a.jar,agents",
    "-agentlib:jdwp=transport=dt_socket,debugger",
    "-XX:StartFlightRecording:filename=/tmp/a.jfr,jfr",
    "-Dcom.sun.management.jmxremote.port=9000,jmx",
  })
  void namesTheParameterThatLinksWhatAVariableAsksFor(String option, String tool) throws Exception {
    write(bootstrap());

    Run run = end(Map.of("JAVA_TOOL_OPTIONS", option), 1);

    assertTrue(run.output().contains("<jvmTools>" + tool + "</jvmTools>"), run.output());
    assertTrue(run.output().contains("--jvm-tool " + tool), run.output());
    assertEquals(1, run.output().lines().count(), run.output());
  }

  @Test
  void letsAWrapperExecuteIt() throws Exception {
    write(bootstrap());
    Path wrapper =
        script(
            temporary.resolve("wrap per"),
            "export JAVA_TOOL_OPTIONS='-Dset=1 -XX:+UseG1GC'; exec \"$1\" -Dadded=2 \"$2\"");

    Run run = run(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString()));

    assertEquals("1", run.seen("set"));
    assertEquals("2", run.seen("added"));
    assertEquals("", run.seen("arguments"));
    assertEquals(Long.toString(run.pid()), run.seen("pid"));
    assertEquals(wrapper.toString(), run.seen("env.AWS_LAMBDA_EXEC_WRAPPER"));
    assertNull(run.seen("env.FLINT_WRAPPED"));
  }

  @Test
  void endsWhenTheWrapperCanNotBeExecuted() throws Exception {
    write(bootstrap());
    Path file = Files.writeString(temporary.resolve("no-program"), "");

    for (Path wrapper : List.of(file, temporary.resolve("none"), temporary)) {
      Run run = end(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString()), 1);
      assertTrue(run.output().contains("AWS_LAMBDA_EXEC_WRAPPER"), run.output());
      assertTrue(run.output().contains(wrapper + ","), run.output());
    }
  }

  @Test
  void ignoresArgumentsOfItsOwn() throws Exception {
    write(bootstrap());

    Run run = run(folder, List.of("./bootstrap", "example.Handler"), Map.of());

    assertEquals("", run.seen("arguments"));
  }

  private static Bootstrap bootstrap(String... options) {
    return new Bootstrap(BootstrapPlace.TASK_ROOT, jars("probe.jar"), "", List.of(options));
  }

  private static Path script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private void shell(String command) throws Exception {
    run(temporary, List.of("/bin/sh", "-c", command), Map.of("PATH", System.getenv("PATH")));
  }

  private void write(Bootstrap bootstrap) throws IOException {
    bootstrap.writeTo(folder);
  }

  private void write(Bootstrap bootstrap, Path layer) throws IOException {
    write(bootstrap);
    Path script = folder.resolve("bootstrap");
    String text = Files.readString(script);
    assertTrue(text.contains("/opt/java/lib/*.jar"));
    Files.writeString(script, text.replace("/opt/java/lib/", layer + "/"));
  }

  private static List<String> append(List<String> shell, Path script) {
    return Stream.concat(shell.stream(), Stream.of(script.toString())).toList();
  }

  private Run run(Map<String, String> environment) throws Exception {
    return run(folder, List.of("./bootstrap"), environment);
  }

  private static Run run(Path from, List<String> command, Map<String, String> environment)
      throws Exception {
    return end(from, command, environment, 0);
  }

  private Run end(Map<String, String> environment, int exitStatus) throws Exception {
    return end(folder, List.of("./bootstrap"), environment, exitStatus);
  }

  private static Run end(
      Path from, List<String> command, Map<String, String> environment, int exitStatus)
      throws Exception {
    Path output = Files.createTempFile(shared, "run", ".out");
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    Run run = new Run(process.pid(), Files.readString(output, StandardCharsets.UTF_8));
    assertTrue(ended, run.output());
    assertEquals(exitStatus, process.exitValue(), run.output());
    return run;
  }

  private record Run(long pid, String output) {
    String seen(String name) throws IOException {
      Properties seen = new Properties();
      seen.load(new java.io.StringReader(output));
      return seen.getProperty(name);
    }

    List<String> options() {
      try {
        return seen("options").lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
