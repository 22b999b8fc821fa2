package dev.flint.runtime.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.gradle.build.KotlinScripts;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.util.DelegatingScript;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Dependency;
import org.gradle.api.plugins.JavaPluginExtension;
import org.gradle.jvm.toolchain.JavaToolchainSpec;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The page on Gradle names all properties, and its scripts configure a project. */
class GuidePageTest {
  private static final Pattern NAMES = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");

  @TempDir private File folder;
  private Project project;

  @BeforeEach
  void applyPlugins() {
    project = ProjectBuilder.builder().withProjectDir(folder).build();
    project.getPluginManager().apply("java");
    project.getPluginManager().apply("dev.flint");
  }

  @Test
  void namesEachProperty() throws IOException {
    Set<String> flint = names(Definitions.PACKAGE, Setting.OUTPUT);
    flint.add("trainByTests");
    assertEquals(flint, rows("## Properties of `flint`"));

    Set<String> invoke = names(LocalDefinitions.INVOKE, Setting.OUTPUT);
    invoke.addAll(names(LocalDefinitions.EVENT, Setting.OUTPUT));
    invoke.addAll(List.of("outputName", "packageFolder"));
    assertEquals(invoke, rows("## Task `flintInvoke`"));

    Set<String> dev = names(LocalDefinitions.DEV, Setting.OUTPUT);
    dev.add("packaged");
    assertEquals(dev, rows("## Task `flintDev`"));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "Groovy 3 reads no later classes")
  void showsGroovyThatConfiguresAProject() throws IOException {
    CompilerConfiguration language = new CompilerConfiguration();
    language.setScriptBaseClass(DelegatingScript.class.getName());
    GroovyShell shell = new GroovyShell(getClass().getClassLoader(), new Binding(), language);
    for (String snippet : GuidePage.snippets("groovy")) {
      // A project that is made in a test takes no plugins by this block.
      String text = snippet.replaceFirst("(?s)^plugins \\{.*?\\n}", "");
      DelegatingScript script = (DelegatingScript) shell.parse(text);
      script.setDelegate(project);
      script.run();
    }
    assertConfigured();
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_22, disabledReason = "Kotlin 2.0 knows no later JDK")
  void showsKotlinThatConfiguresAProject() throws Exception {
    List<String> snippets = GuidePage.snippets("kotlin");
    try (KotlinScripts scripts =
        KotlinScripts.compile(folder.toPath().resolve("kotlin"), snippets)) {
      for (int i = 0; i < snippets.size(); i++) {
        if (!snippets.get(i).startsWith("pluginManagement")) {
          scripts.run(i, project);
        }
      }
      assertConfigured();
    }
    assertEquals(25, toolchain().getLanguageVersion().get().asInt());
    assertEquals(true, flint().getTrainByTests().get());
  }

  private JavaToolchainSpec toolchain() {
    return project.getExtensions().getByType(JavaPluginExtension.class).getToolchain();
  }

  private void assertConfigured() {
    FlintExtension flint = flint();
    assertEquals("example.Orders", flint.getHandler().get());
    assertEquals("image", flint.getFormat().get());
    assertEquals(List.of("org.slf4j:*"), flint.getExcludes().get());
    assertEquals(List.of("-Xss512k", "-Dgreeting=Good day"), flint.getJvmOptions().get());
    assertEquals(Set.of(project.file("events")), flint.getTrainingEvents().getFiles());
    assertEquals(project.file("aws"), flint.getAwsResponses().get().getAsFile());
    assertEquals(Map.of("TABLE", "orders"), flint.getEnvironment().get());
    assertEquals(30, flint.getMaxZippedMb().get());
    FlintPackage orders = (FlintPackage) project.getTasks().getByName("orders");
    assertEquals("orders", orders.getOutputName().get());
    FlintInvoke invoke = (FlintInvoke) project.getTasks().getByName("invokeOrders");
    assertEquals(project.file("build/orders"), invoke.getPackageFolder().get().getAsFile());
    assertEquals(Set.of(orders), invoke.getTaskDependencies().getDependencies(invoke));
    FlintDev dev = (FlintDev) project.getTasks().getByName("flintDev");
    assertEquals(3001, dev.getPort().get());
    assertEquals(Map.of("TABLE", "orders-test"), dev.getEnvironment().get());
    assertEquals(
        List.of("flint-runtime-core"),
        project.getConfigurations().getByName("implementation").getDependencies().stream()
            .map(Dependency::getName)
            .toList());
  }

  private FlintExtension flint() {
    return project.getExtensions().getByType(FlintExtension.class);
  }

  private static Set<String> names(List<Definition> definitions, Setting but) {
    return definitions.stream()
        .map(Definition::setting)
        .filter(setting -> setting != but)
        .map(Setting::property)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rows(String heading) throws IOException {
    String page = GuidePage.text();
    int start = page.indexOf(heading) + heading.length();
    String section = page.substring(start, page.indexOf("\n## ", start));
    return NAMES
        .matcher(section)
        .results()
        .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
