package dev.flint.runtime.packaging.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * A request to an endpoint of AWS.
 *
 * @param method its method
 * @param path its path, decoded
 * @param query its query, decoded; a parameter without a value has an empty one
 * @param headers its headers
 * @param body its body
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html">Create
 *     a signed AWS API request</a>
 */
record AwsCall(
    String method, String path, Map<String, String> query, HttpFields headers, byte[] body) {
  /** The scope of a signature ends with the service that it is for. */
  private static final Pattern SCOPE = Pattern.compile("Credential=[^,\\s]*/([^/,]+)/aws4_request");

  private static final Pattern OBJECT = Pattern.compile("/[^/]+/.+");

  /** The folder of services that a call without a signature does not tell. */
  private static final String UNSIGNED = "unsigned";

  static AwsCall of(String method, HttpURI uri, HttpFields headers, byte[] body) {
    String path = UrlEncoded.decodeString(uri.getPath().replace("+", "%2B"));
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    return new AwsCall(method, path, parameters(query), headers, body);
  }

  /** Returns the name that the service signs with, such as {@code dynamodb}. */
  String service() {
    String signature =
        header("Authorization") + " Credential=" + query.getOrDefault("X-Amz-Credential", "");
    Matcher scope = SCOPE.matcher(signature);
    return scope.find() ? scope.group(1) : UNSIGNED;
  }

  AwsProtocol protocol() {
    return AwsProtocol.of(this);
  }

  /** Returns the operation's name; empty where method and path are all that says it. */
  String operation() {
    return switch (protocol()) {
      case JSON, CBOR ->
          target().isEmpty()
              ? path.substring(path.lastIndexOf('/') + 1)
              : target().substring(target().lastIndexOf('.') + 1);
      case QUERY -> parameters().getOrDefault("Action", "");
      case REST_JSON, REST_XML -> "";
    };
  }

  /** Names the operation in the protocols of JSON: {@code DynamoDB_20120810.GetItem}. */
  String target() {
    return header("X-Amz-Target");
  }

  /** Returns the query's parameters, and those of a form. */
  Map<String, String> parameters() {
    if (!contentType().startsWith("application/x-www-form-urlencoded")) {
      return query;
    }
    Map<String, String> all = parameters(new String(body, StandardCharsets.UTF_8));
    all.putAll(query);
    return all;
  }

  String contentType() {
    return header("Content-Type");
  }

  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  /** Returns the name of the file with the response, from the folder of all on. */
  String fileName() {
    String suffix = isOfObject() ? "" : "." + protocol().suffix();
    if (!operation().isEmpty()) {
      return service() + "/" + operation() + suffix;
    }
    // What HEAD answers is GET's without the body.
    String verb = method.equals("HEAD") ? "GET" : method;
    return Stream.of(service(), verb, path.replaceAll("^/+|/+$", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"))
        + flags()
        + suffix;
  }

  /**
   * Returns what of the query belongs to the name of what is asked for, as {@code tagging} in S3's.
   */
  private String flags() {
    String flags =
        query.entrySet().stream()
            .filter(parameter -> parameter.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("&"));
    return flags.isEmpty() ? "" : "?" + flags;
  }

  /** Tells whether what it asks for is an object of S3. */
  boolean isOfObject() {
    return isOfS3()
        && (method.equals("GET") || method.equals("HEAD"))
        && OBJECT.matcher(path).matches()
        && flags().isEmpty();
  }

  /** What stores and deletes in S3 has no content in its response. */
  boolean isWorthAFile() {
    return !isOfS3() || method.equals("GET") || method.equals("POST");
  }

  boolean isOfS3() {
    return service().startsWith("s3");
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    UrlEncoded.decodeTo(text, parameters::put, StandardCharsets.UTF_8);
    return parameters;
  }
}
