package dev.flint.runtime.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import dev.flint.runtime.packaging.settings.PackageSettings;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.api.Project;
import org.gradle.api.Task;
import org.gradle.api.tasks.testing.Test;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlintPluginTest {
  @TempDir private File folder;
  private Project project;
  private FlintExtension flint;

  @BeforeEach
  void applyPlugins() {
    project = ProjectBuilder.builder().withProjectDir(folder).withName("shop").build();
    project.getPluginManager().apply("dev.flint");
    flint = project.getExtensions().getByType(FlintExtension.class);
    assertNull(project.getTasks().findByName("flintPackage"), "there is no jar to package");
    project.getPluginManager().apply("java");
  }

  @ParameterizedTest
  @MethodSource("owners")
  void eachSettingIsAProperty(Class<?> owner, List<Definition> settings) {
    Set<String> getters =
        Stream.of(owner.getMethods()).map(method -> method.getName()).collect(Collectors.toSet());
    for (Definition definition : settings) {
      String getter = SettingProperties.getter(definition.setting());
      assertTrue(getters.contains(getter), () -> getter + " of " + owner);
    }
  }

  static Stream<Arguments> owners() {
    List<Definition> ofFunction =
        Definitions.PACKAGE.stream()
            .filter(definition -> definition.setting() != Setting.OUTPUT)
            .toList();
    return Stream.of(
        Arguments.of(FlintExtension.class, ofFunction),
        Arguments.of(FlintPackage.class, Definitions.PACKAGE),
        Arguments.of(FlintInvoke.class, LocalDefinitions.INVOKE),
        Arguments.of(FlintInvoke.class, LocalDefinitions.EVENT),
        Arguments.of(FlintDev.class, LocalDefinitions.DEV));
  }

  @org.junit.jupiter.api.Test
  void handsOnWhatIsSetAfterTheTaskIsMade() {
    FlintPackage task = task("flintPackage", FlintPackage.class);

    flint.getHandler().set("example.Late");
    flint.getExcludes().add("org.slf4j:*");
    flint.getEnvironment().put("TABLE", "orders");
    flint.getTrainingEvents().from("events");
    flint.getAddFiles().add("certificates=lib/security");

    assertEquals("example.Late", task.getHandler().get());
    assertEquals(List.of("org.slf4j:*"), task.getExcludes().get());
    assertEquals(Map.of("TABLE", "orders"), task.getEnvironment().get());
    assertEquals("example.Late", task("flintDev", FlintDev.class).getHandler().get());
    Set<File> inputs = task.getInputs().getFiles().getFiles();
    assertTrue(inputs.contains(project.file("events")), inputs::toString);
    assertTrue(inputs.contains(project.file("certificates")), inputs::toString);
    assertTrue(inputs.contains(project.file("build/libs/shop.jar")), inputs::toString);
    assertEquals("example.Late", task.getInputs().getProperties().get("handler"));
    assertTrue(dependencies(task).contains("jar"));
  }

  @org.junit.jupiter.api.Test
  void readsPropertiesAsTheSettingsTheyAre() {
    flint.getFormat().set("image");
    flint.getSnapStart().set(true);
    flint.getMaxZippedMb().set(30);
    flint.getAwsResponses().set(project.file("aws"));
    flint.getJvmOptions().addAll("-Xss512k", "-Dgreeting=Good day");
    flint.getClassLists().from("lists");
    FlintPackage task = task("flintPackage", FlintPackage.class);

    SettingValues values =
        new SettingProperties(task)
            .values(Definitions.PACKAGE, project.getLayout().getProjectDirectory());

    assertEquals("image", values.text(Setting.FORMAT));
    assertTrue(values.flag(Setting.SNAP_START));
    assertTrue(values.flag(Setting.BINDINGS), "it is by default");
    assertEquals(30, values.number(Setting.MAX_ZIPPED).orElseThrow());
    assertEquals(250, values.number(Setting.MAX_UNZIPPED).orElseThrow());
    assertEquals(path("aws"), values.file(Setting.AWS_RESPONSES).orElseThrow());
    assertEquals(List.of("-Xss512k", "-Dgreeting=Good day"), values.texts(Setting.JVM_OPTIONS));
    assertEquals(List.of(path("lists")), values.files(Setting.CLASS_LISTS));
    assertEquals(
        path("build/libs/shop.jar"), new PackageSettings(values).functionJar(() -> Path.of("")));
    assertEquals(path("build/flint"), values.file(Setting.OUTPUT).orElseThrow());
  }

  @org.junit.jupiter.api.Test
  void makesAnotherFunctionInAFolderOfItsOwn() {
    flint.getHandler().set("example.Shop");
    FlintPackage orders = project.getTasks().create("orders", FlintPackage.class);
    orders.getOutputName().set("orders");

    assertEquals("example.Shop", orders.getHandler().get());
    assertEquals(project.file("build/orders"), orders.getOutput().get().getAsFile());
  }

  @org.junit.jupiter.api.Test
  @EnabledForJreRange(
      max = JRE.JAVA_23,
      disabledReason = "Gradle 8.11 makes no tests of later ones")
  void letsTestsTrainOnDemandAlone() {
    FlintPackage task = task("flintPackage", FlintPackage.class);
    Test test = task("test", Test.class);
    assertFalse(dependencies(task).contains("test"));
    assertEquals(List.of(), arguments(test));

    flint.getTrainByTests().set(true);

    assertTrue(dependencies(task).contains("test"));
    String recorded = path("build/flint-training").toString();
    assertTrue(arguments(test).toString().contains(recorded), () -> arguments(test).toString());
    assertTrue(test.getOutputs().getFiles().contains(project.file("build/flint-training")));
    assertTrue(task.getInputs().getFiles().contains(project.file("build/flint-training")));
  }

  @org.junit.jupiter.api.Test
  void servesThePackageOnDemandAlone() {
    FlintDev task = task("flintDev", FlintDev.class);
    assertTrue(dependencies(task).contains("classes"));
    assertFalse(dependencies(task).contains("flintPackage"));
    assertEquals("shop", task.getFunctionName().get());

    task.getPackaged().set(true);

    assertTrue(dependencies(task).contains("flintPackage"));
  }

  private Path path(String name) {
    return project.file(name).toPath();
  }

  private <T extends Task> T task(String name, Class<T> type) {
    return project.getTasks().named(name, type).get();
  }

  private static List<String> arguments(Test test) {
    return test.getJvmArgumentProviders().stream()
        .filter(TestRecording.class::isInstance)
        .flatMap(
            provider ->
                Stream.of(((TestRecording) provider).asArguments())
                    .flatMap(all -> ((List<String>) all).stream()))
        .toList();
  }

  private static Set<String> dependencies(Task task) {
    return task.getTaskDependencies().getDependencies(task).stream()
        .map(Task::getName)
        .collect(Collectors.toSet());
  }
}
