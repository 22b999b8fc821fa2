package dev.flint.runtime.dev;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.Style;
import dev.flint.runtime.dev.settings.CodeOptions;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.dev.settings.EnvironmentOptions;
import dev.flint.runtime.dev.settings.FunctionOptions;
import dev.flint.runtime.dev.settings.HttpOptions;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server with a real function, as a user has it. */
class DevServerTest {

  private static final String WEB =
      """
      package example;

      import java.util.Map;

      public class Web {
        public Object handle(Map<String, Object> event) {
          if ("/fail".equals(event.get("rawPath"))) throw new IllegalStateException("no stock");
          Object rest = event.getOrDefault("rest", "");
          return Map.of("statusCode", 201, "body", "%s " + System.getenv("GREETING") + rest);
        }
      }
      """;

  @TempDir Path folder;

  private final Screen shown = new Screen();
  private final HttpClient client = HttpClient.newHttpClient();
  private JavaProject project;
  private Map<String, String> variables = Map.of();
  private OptionalInt debugPort = OptionalInt.empty();
  private Optional<Path> packaged = Optional.empty();
  private Duration timeout = Duration.ofSeconds(20);
  private DevServer server;

  @BeforeEach
  void compile() {
    project = new JavaProject(folder.resolve("project")).write("example.Web", WEB.formatted("one"));
  }

  @AfterEach
  void end() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void answersRequestsWithTheCodeAsItIs() throws Exception {
    start(0);

    HttpResponse<String> first = get("");
    project.write("example.Web", WEB.formatted("two"));
    HttpResponse<String> second = get("");

    assertEquals(201, first.statusCode());
    assertEquals("one null", first.body());
    assertEquals("two null", second.body());
    shown.await("GET /  201");
    shown.await("Reloaded");
  }

  @Test
  void isInvokedByTheFunctionsName() throws Exception {
    start(0);

    HttpResponse<String> response =
        post("2015-03-31/functions/web/invocations", "{\"rawPath\": \"/\"}");

    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("\"one null\""), response.body());
    shown.await("Invoke API  ok");
  }

  @Test
  void hasAPage() throws Exception {
    start(0);
    get("");

    assertTrue(get("_flint/").body().contains("<html"));
    assertTrue(get("_flint/api/function").body().contains("example.Web::handle"));
    assertTrue(get("_flint/api/invocations").body().contains("GET /"));
  }

  @Test
  void showsAnErrorWithTheUsersFrames() throws Exception {
    start(0);

    HttpResponse<String> response = get("fail");

    assertEquals(502, response.statusCode());
    assertTrue(response.body().contains("no stock"), response.body());
    assertTrue(!response.body().contains("Launcher"), response.body());
    shown.await("java.lang.IllegalStateException: no stock\n    at example.Web");
  }

  @Test
  void givesTheFunctionItsVariablesAndNoneOfTheTerminals() throws Exception {
    Files.writeString(
        folder.resolve("template.yaml"),
        """
        Resources:
          Web:
            Type: AWS::Serverless::Function
            Properties:
              Handler: example.Web::handle
              Environment:
                Variables:
                  GREETING: of the template
        """);
    start(0);
    assertEquals("one of the template", get("").body());

    Files.writeString(folder.resolve(".env"), "GREETING=\"of the file\"\n");
    assertEquals("one of the file", get("").body());

    server.close();
    variables = Map.of("GREETING", "of the build");
    start(0);
    assertEquals("one of the build", get("").body());
  }

  @Test
  void readsRoutesAndLimitsAnewWithTheTemplate() throws Exception {
    String template =
        """
        Resources:
          Web:
            Type: AWS::Serverless::Function
            Properties:
              Handler: example.Web::handle
              MemorySize: %d
              Events:
                Get: {Type: HttpApi, Properties: {Path: %s, Method: GET}}
        """;
    Files.writeString(folder.resolve("template.yml"), template.formatted(300, "/one"));
    start(0);
    assertEquals(201, get("one").statusCode());
    assertEquals(404, get("two").statusCode());
    shown.await("GET /two  404");

    Files.writeString(folder.resolve("template.yml"), template.formatted(400, "/two"));
    shown.await("Reloaded");

    assertEquals(201, get("two").statusCode());
    assertEquals(404, get("one").statusCode());
    String functions = get("2015-03-31/functions").body();
    assertTrue(functions.contains("\"MemorySize\":400"), functions);
  }

  @Test
  void letsPagesCallAsTheTemplateSays() throws Exception {
    Files.writeString(
        folder.resolve("template.yaml"),
        """
        Resources:
          Web:
            Type: AWS::Serverless::Function
            Properties:
              Handler: example.Web::handle
              FunctionUrlConfig:
                Cors: {AllowOrigins: [https://shop.example]}
        """);
    start(0);

    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(server.address())
                .header("Origin", "https://shop.example")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals("one null", response.body());
    assertEquals(
        Optional.of("https://shop.example"),
        response.headers().firstValue("Access-Control-Allow-Origin"));
  }

  @Test
  void keepsOnWithADebuggerAndABrokenFile() throws Exception {
    debugPort = OptionalInt.of(freePort());
    start(0);
    Files.writeString(folder.resolve("template.yaml"), "Resources: [");

    assertEquals("one null", get("").body());
    shown.await("Expected a SAM template in");
  }

  @Test
  void isThereByBothAddressesOfTheMachine() throws Exception {
    start(0);
    boolean hasIpv6 =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .anyMatch(address -> address.getHostAddress().startsWith("0:0:0:0:0:0:0:1"));
    Assumptions.assumeTrue(hasIpv6);

    URI ipv6 = URI.create("http://[::1]:" + server.address().getPort() + "/");
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(ipv6).build(), HttpResponse.BodyHandlers.ofString());

    assertEquals("one null", response.body());
  }

  @Test
  void leavesThePortFreeWhenItCanNotStart() throws Exception {
    int port = freePort();
    Files.writeString(folder.resolve("template.yaml"), "Resources: [");
    assertThrows(DevServerException.class, () -> start(port));
    Files.delete(folder.resolve("template.yaml"));

    start(port);

    assertEquals("one null", get("").body());
  }

  @Test
  void refusesSettingsThatWouldDoNothing() throws Exception {
    packaged = Optional.of(folder);
    debugPort = OptionalInt.of(5005);

    DevServerException refusal = assertThrows(DevServerException.class, () -> start(0));

    assertTrue(refusal.getMessage().contains("flint.debug"), refusal.getMessage());
  }

  @Test
  void keepsOnWithATemplateThatIsBrokenMeanwhile() throws Exception {
    start(0);
    Files.writeString(folder.resolve("template.yaml"), "Resources: [");

    assertEquals("one null", get("").body());
    shown.await("Expected a SAM template in");

    Files.writeString(folder.resolve("template.yaml"), "Resources: {}");
    project.write("example.Web", WEB.formatted("two"));
    assertEquals("two null", get("").body());
  }

  @Test
  void saysWhichPortIsInUseAndHowToChooseAnother() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      DevServerException refusal =
          assertThrows(DevServerException.class, () -> start(taken.getLocalPort()));

      String message = refusal.getMessage();
      assertTrue(message.contains(Integer.toString(taken.getLocalPort())), message);
      assertTrue(message.contains("flint.port"), message);
    }
  }

  @Test
  void letsADebuggerAttach() throws Exception {
    debugPort = OptionalInt.of(freePort());
    timeout = Duration.ofMillis(1);
    start(0);

    try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), debugPort.getAsInt())) {
      byte[] handshake = "JDWP-Handshake".getBytes(US_ASCII);
      debugger.getOutputStream().write(handshake);
      assertArrayEquals(handshake, debugger.getInputStream().readNBytes(handshake.length));
      assertEquals("one null", get("").body());
    }
    project.write("example.Web", WEB.formatted("two"));
    assertEquals("two null", get("").body());
  }

  @Test
  void runsThePackageInPlaceOfTheClasses() throws Exception {
    Path function = Files.createDirectory(folder.resolve("function"));
    String classPath =
        project.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Path bootstrap =
        Files.writeString(
            function.resolve("bootstrap"),
            "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.flint.runtime.RuntimeMain example.Web::handle\n"
                .formatted(JavaProject.java(), classPath));
    assertTrue(bootstrap.toFile().setExecutable(true));
    packaged = Optional.of(function);

    start(0);

    assertEquals("one null", get("").body());
  }

  /** Whatever is recorded of a request, or kept for the page, is forgotten in the end. */
  @Test
  void keepsNoMoreForMoreRequests() throws Exception {
    start(0);
    String body = "{\"rest\": \"" + "a".repeat(16 * 1024) + "\"}";
    String invocations = "2015-03-31/functions/web/invocations";
    for (int i = 0; i < 300; i++) {
      post(invocations, body);
    }
    long before = usedMemory();

    for (int i = 0; i < 1000; i++) {
      assertEquals(200, post(invocations, body).statusCode());
    }

    long more = usedMemory() - before;
    assertTrue(more < 8 * 1024 * 1024, "1,000 requests of 16 KB left " + more + " bytes behind");
  }

  @Test
  void refusesNamesThatAreNotThisMachines() throws Exception {
    start(0);

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(response.startsWith("HTTP/1.1 403"), response);
    }
  }

  private void start(int port) throws InterruptedException {
    DevOptions options =
        new DevOptions(
            new CodeOptions(
                project.classPath(), JavaProject.java(), List.of(), debugPort, packaged),
            new FunctionOptions(
                Optional.of("example.Web::handle"), "web", Optional.empty(), Optional.of(timeout)),
            new EnvironmentOptions(variables, folder.resolve(".env"), false),
            new HttpOptions(Optional.empty(), Optional.empty(), Map.of(), false),
            folder.resolve("template.yaml"),
            port);
    Console console =
        new Console(
            new PrintStream(shown, true, UTF_8), InstantSource.fixed(Instant.EPOCH), Style.PLAIN);
    server = DevServer.start(options, Map.of("GREETING", "of the terminal"), console);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What the console shows; a line of a request may come a moment after its response. */
  private static final class Screen extends ByteArrayOutputStream {

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      notifyAll();
    }

    synchronized void await(String text) throws InterruptedException {
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!toString(UTF_8).contains(text) && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
      assertTrue(toString(UTF_8).contains(text), () -> text + " should be in " + toString(UTF_8));
    }
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
