package dev.flint.runtime.packaging.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.aws.AwsStandIn;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsTrainingTest {
  /** Calls AWS as it is loaded, and for each event; and another host, whose error it ignores. */
  private static final String HANDLER =
      """
      package example;

      import java.net.InetAddress;
      import java.net.UnknownHostException;
      import java.util.Map;
      import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
      import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

      public class Items {
        private static final DynamoDbClient CLIENT = DynamoDbClient.create();
        private static final String FIRST = read("first");

        public static String run(String event) {
          try {
            InetAddress.getByName("db.example.com");
          } catch (UnknownHostException e) {
            CLIENT.putItem(put -> put.tableName("t").item(key(event)));
          }
          return FIRST + read(event);
        }

        private static String read(String id) {
          return CLIENT.getItem(get -> get.tableName("t").key(key(id))).item().get("name").s();
        }

        private static Map<String, AttributeValue> key(String id) {
          return Map.of("id", AttributeValue.fromS(id));
        }
      }
      """;

  private static final Pattern SDK =
      Pattern.compile(".*/(awssdk/(?!cloudwatch|kinesis|lambda|s3|sns|sqs)|reactivestreams/).*");

  /** Of the client's way to a response, over TLS to a host of the name that is in a certificate. */
  private static final List<String> USED =
      List.of(
          "software.amazon.awssdk.services.dynamodb.model.GetItemResponse",
          "software.amazon.awssdk.protocols.json.internal.unmarshall.JsonProtocolUnmarshaller",
          "sun.security.provider.certpath.PKIXCertPathValidator",
          "sun.security.ssl.ServerNameExtension$CHServerNamesSpec",
          "java.net.UnknownHostException");

  @TempDir private Path folder;

  @Test
  void trainsWhatAFunctionDoesWithAws() throws Exception {
    Path responses = folder.resolve("aws");
    Files.createDirectories(responses.resolve("dynamodb"));
    Files.writeString(
        responses.resolve("dynamodb/GetItem.json"), "{\"Item\":{\"name\":{\"S\":\"x\"}}}");

    String log = packageWith(responses);

    assertTrue(log.contains("since there are no files dynamodb/PutItem.json in "), log);
    assertTrue(log.contains("while it is trained with --aws-responses"), log);
    assertTrue(log.contains(": db.example.com\n"), log);
    assertTrue(log.contains("trained  by 1 event"), log);
    assertEquals(List.of(), filesWithATrace());
    List<String> loaded = loadedToAnswer(responses);
    for (String name : USED) {
      assertTrue(loaded.contains(name + " source: shared objects file"), name);
    }
    assertEquals(
        List.of(), loaded.stream().filter(line -> line.contains("source: file:")).toList());
  }

  private String packageWith(Path responses) throws IOException {
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJars(folder));
    List<Path> sdk = sdk();
    jars.addAll(sdk);
    jars.addAll(RealJars.of("slf4j-api-2.0.17"));
    SourceJar source =
        new SourceJar(
            Map.of("example/Items.java", HANDLER), List.of("-cp", RealJars.classPath(sdk)));
    Path event = Files.writeString(folder.resolve("event.json"), "\"a\"");
    List<String> arguments = new ArrayList<>(List.of("package", "--handler", "example.Items::run"));
    arguments.addAll(List.of("--function-jar", source.writeTo(folder.resolve("f.jar")).toString()));
    jars.forEach(jar -> arguments.addAll(List.of("--dependency", jar.toString())));
    arguments.addAll(List.of("--training-event", event.toString(), "--cache", "required"));
    arguments.addAll(List.of("--aws-responses", responses.toString(), "--deflater=none"));
    arguments.addAll(List.of("--jdk", Jdks.running().home().toString()));
    arguments.addAll(List.of("--output", folder.toString()));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, UTF_8);
    int exit = Main.commandLine(stream, stream).execute(arguments.toArray(String[]::new));
    assertEquals(0, exit, () -> log.toString(UTF_8));
    return log.toString(UTF_8);
  }

  private static List<Path> sdk() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> SDK.matcher(element).matches())
        .map(Path::of)
        .toList();
  }

  private List<Path> filesWithATrace() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder.resolve("function"))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        if (content.contains("aws.localhost") || content.contains("flint-training-root")) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** The JVM's lines on the classes that it loaded to answer another event. */
  private List<String> loadedToAnswer(Path responses) throws Exception {
    Path classes = folder.resolve("classes.log");
    Path jre = folder.resolve("function/jre");
    try (AwsStandIn aws = AwsStandIn.start(responses, Jdks.running(), jre, new RecordingLog())) {
      Map<String, String> variables = new HashMap<>(aws.variablesFor(Set.of()));
      String options =
          aws.jvmOptions().stream()
              .map(option -> "'" + option + "' ")
              .collect(Collectors.joining());
      variables.put("JAVA_TOOL_OPTIONS", options + "-Xlog:class+load:file=" + classes + ":none");
      FunctionSettings settings =
          FunctionSettings.of(folder.resolve("function"))
              .withHandler("example.Items::run")
              .withEnvironment(variables);
      List<String> log = new ArrayList<>();
      try (LocalFunction function = LocalFunction.start(settings, log::add)) {
        assertEquals("\"xx\"", function.invoke(Event.of("\"b\"")).text(), log::toString);
      }
    }
    return Files.readAllLines(classes);
  }
}
