package dev.flint.runtime.packaging.aws;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a function finds in place of AWS while it is trained and tried: endpoints on this machine,
 * and no other host. Variables and options of the JVM lead it there, so that nothing of that is in
 * its package.
 */
public final class AwsStandIn implements AutoCloseable {
  /** Has dots, as the real ones have: without, TLS would not send it. */
  private static final String HOST = "endpoint.aws.localhost";

  /** Some operations put a word before the host, such as Step Functions' StartSyncExecution. */
  private static final List<String> NAMES = List.of(HOST, "sync-" + HOST, "data-" + HOST);

  private static final String ENDPOINT = "AWS_ENDPOINT_URL";

  /** A client that trusts what the system does, and asks the system for hosts. */
  private static final String CRT = "software.amazon.awssdk.crt.CRT";

  private final Path scratch;
  private final ResponseFolder responses;
  private final AwsHandler handler;
  private final AwsServer server;
  private final KnownHosts hosts;
  private final PackagingLog log;

  private AwsStandIn(
      Path scratch, ResponseFolder responses, Certificates certificates, PackagingLog log) {
    this.scratch = scratch;
    this.responses = responses;
    this.handler = new AwsHandler(responses);
    this.hosts = KnownHosts.in(scratch, NAMES);
    this.log = log;
    this.server = AwsServer.start(handler, certificates);
  }

  /**
   * Starts it.
   *
   * @param folder the folder with responses
   * @param jdk its keytool makes the certificates
   * @param jre what this JRE trusts, the function will trust besides
   * @param log told at the end which calls and files did not meet
   * @return the stand-in; the caller closes it
   * @throws PackagingException when the folder is not there, or a response in it is malformed
   */
  public static AwsStandIn start(Path folder, Jdk jdk, Path jre, PackagingLog log) {
    ResponseFolder responses = ResponseFolder.at(folder);
    Path scratch = scratch();
    try {
      Certificates certificates =
          Certificates.make(jdk, scratch.resolve("keys.p12"), NAMES, AwsServer.ADDRESS);
      certificates.writeTrustStore(jre, trustStore(scratch));
      return new AwsStandIn(scratch, responses, certificates, log);
    } catch (RuntimeException e) {
      delete(scratch);
      throw e;
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("flint-aws").toRealPath();
    } catch (IOException e) {
      throw new PackagingException("Could not make a folder for temporary files: " + e, e);
    }
  }

  private static Path trustStore(Path scratch) {
    return scratch.resolve("trusted");
  }

  /**
   * Returns what points clients of AWS here, besides region and credentials, which a function
   * always has.
   *
   * @param classes the binary names of the function's classes
   * @return variables for the function
   */
  public Map<String, String> variablesFor(Set<String> classes) {
    if (classes.contains(CRT)) {
      return Map.of(ENDPOINT, "http://" + AwsServer.ADDRESS + ":" + server.port());
    }
    return Map.of(
        ENDPOINT,
        "https://" + HOST + ":" + server.port(),
        // At a name it would be called by the name of a bucket before it.
        ENDPOINT + "_S3",
        "https://" + AwsServer.ADDRESS + ":" + server.port());
  }

  /**
   * Returns what makes the function trust the endpoints, and find no other host.
   *
   * @return options for the function's JVM
   */
  public List<String> jvmOptions() {
    List<String> options = new ArrayList<>(hosts.jvmOptions());
    options.add("-Djavax.net.ssl.trustStore=" + trustStore(scratch));
    return options;
  }

  int port() {
    return server.port();
  }

  /** Tells what came of it, and ends it. */
  @Override
  public void close() {
    server.close();
    tell();
    delete(scratch);
  }

  private void tell() {
    if (!handler.withoutFile().isEmpty()) {
      log.info(
          "Calls of AWS that were answered with the smallest response, since there are no files "
              + joined(handler.withoutFile())
              + " in "
              + Setting.AWS_RESPONSES);
    }
    warn("Responses of AWS that nothing asked for: ", responses.unused());
    warn(
        "The function asked for hosts that are not there while it is trained with "
            + Setting.AWS_RESPONSES
            + ": ",
        hosts.unknown());
    warn(
        "Connections to what stands in for AWS failed, as of a client that does not trust what the"
            + " JVM trusts: ",
        server.failedHandshakes());
  }

  private void warn(String what, Collection<String> names) {
    if (!names.isEmpty()) {
      log.warn(what + joined(names));
    }
  }

  private static String joined(Collection<String> names) {
    return String.join(", ", names);
  }

  private static void delete(Path scratch) {
    try (Stream<Path> files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(scratch);
    } catch (IOException | UncheckedIOException e) {
      throw new PackagingException("Could not delete " + scratch + ": " + e, e);
    }
  }
}
