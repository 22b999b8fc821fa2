package dev.flint.runtime.packaging.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each library of the table, used in a JVM without the modules that it is said to go without. Of
 * Flint's own the tests of its logging have a function without {@code java.util.logging}.
 */
class GuardTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2.12.7.1 2.12.7 2.12.7", "2.15.4 2.15.4 2.15.4", "2.21.1 2.21.1 2.21"})
  void jacksonGoesWithoutTypesOfOtherModules(String versions) throws Exception {
    String[] version = versions.split(" ");
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.*;
            import java.util.*;
            public class Probe {
              public enum Kind { A }
              public static class Bean {
                public int id;
                public List<Optional<String>> names = new ArrayList<>();
                public Date date = new Date(0);
                public Map<Kind, Object> map = new EnumMap<>(Map.of(Kind.A, 1));
                private final String made;
                @JsonCreator public Bean(@JsonProperty("made") String made) { this.made = made; }
                public String getMade() { return made; }
              }
              public static void main(String[] arguments) throws Exception {
                ObjectMapper mapper = new ObjectMapper()
                    .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
                String json = mapper.writeValueAsString(new Bean("here"));
                Bean bean = mapper.readValue(json, Bean.class);
                System.out.println(mapper.readTree(mapper.writeValueAsString(bean))
                    .equals(mapper.readTree(json)) + " " + bean.getMade());
              }
            }
            """);

    String output =
        run(
            probe,
            "jackson-databind-" + version[0],
            "jackson-core-" + version[1],
            "jackson-annotations-" + version[2]);

    assertEquals("true here\n", output);
  }

  @Test
  void expressionLanguageGoesWithoutBeans() throws Exception {
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            import jakarta.el.*;
            public class Probe extends ELContext {
              public String getName() { return "a name"; }
              @Override public ELResolver getELResolver() { return new BeanELResolver(); }
              @Override public FunctionMapper getFunctionMapper() { return null; }
              @Override public VariableMapper getVariableMapper() { return null; }
              public static void main(String[] arguments) {
                Probe probe = new Probe();
                System.out.println(probe.getELResolver().getValue(probe, probe, "name"));
              }
            }
            """);

    assertEquals("a name\n", run(probe, "jakarta.el-api-6.0.1"));
  }

  @Test
  void springStartsWithoutFlightRecorderAndRemoteBeans() throws Exception {
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            public class Probe {
              public static void main(String[] arguments) {
                var context = new org.springframework.context.support.GenericApplicationContext();
                context.registerBean(Probe.class);
                context.refresh();
                System.out.println(context.getBean(Probe.class).getClass().getName());
                context.close();
              }
            }
            """);

    String output =
        run(
            "java.desktop,java.logging,java.management",
            probe,
            "spring-aop-6.2.12",
            "spring-beans-6.2.12",
            "spring-context-6.2.12",
            "spring-core-6.2.12",
            "spring-expression-6.2.12",
            "spring-jcl-6.2.12");

    assertEquals("p.Probe\n", output);
  }

  @Test
  void settingsOfKafkaAreOfNoUseWithoutSpringKafka() throws Exception {
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
            public class Probe {
              public static void main(String[] arguments) {
                try {
                  new KafkaProperties.Jaas();
                } catch (NoClassDefFoundError e) {
                  System.out.println(e.getMessage());
                }
              }
            }
            """);

    String output = run(probe, "spring-boot-autoconfigure-3.5.7");

    assertEquals(
        "org/springframework/kafka/security/jaas/KafkaJaasLoginModuleInitializer$ControlFlag\n",
        output);
  }

  @Test
  void marshallersGoWithoutOddCharsets() throws Exception {
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            public class Probe extends jakarta.xml.bind.helpers.AbstractMarshallerImpl {
              @Override public void marshal(Object o, javax.xml.transform.Result result) {}
              public static void main(String[] arguments) throws Exception {
                Probe probe = new Probe();
                System.out.println(probe.getJavaEncoding(probe.getEncoding()));
              }
            }
            """);

    assertEquals("UTF-8\n", run("java.xml,java.logging", probe, "jakarta.xml.bind-api-4.0.5"));
  }

  @Test
  void vertxGoesWithoutACompiler() throws Exception {
    SourceJar probe =
        SourceJar.of(
            "p/Probe.java",
            """
            package p;
            import io.vertx.core.*;
            import java.util.concurrent.Callable;
            @io.vertx.codegen.annotations.VertxGen
            public class Probe extends AbstractVerticle {
              public static void main(String[] arguments) throws Exception {
                Promise<Callable<Verticle>> made = Promise.promise();
                new io.vertx.core.impl.JavaVerticleFactory()
                    .createVerticle("java:p.Probe", Probe.class.getClassLoader(), made);
                System.out.println(made.future().result().call().getClass().getName());
                System.out.println(Probe.class.getAnnotations().length);
              }
            }
            """);

    String output =
        run(
            "java.logging",
            probe,
            "netty-common-4.1.133.Final",
            "vertx-codegen-4.5.27",
            "vertx-core-4.5.27");

    assertEquals("p.Probe\n1\n", output);
  }

  private String run(SourceJar probe, String... jars) throws IOException, InterruptedException {
    return run("java.base", probe, jars);
  }

  /** Runs {@code p.Probe} in a JVM of some modules alone; what it writes, errors among it. */
  private String run(String modules, SourceJar probe, String... jars)
      throws IOException, InterruptedException {
    List<Path> classPath = new ArrayList<>(RealJars.of(jars));
    String libraries = RealJars.classPath(classPath);
    classPath.add(
        probe.against("-classpath", Path.of(libraries)).writeTo(folder.resolve("probe.jar")));
    Process process =
        new ProcessBuilder(
                Arrays.asList(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--limit-modules",
                    modules,
                    "-classpath",
                    RealJars.classPath(classPath),
                    "p.Probe"))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }
}
