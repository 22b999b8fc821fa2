package dev.flint.runtime.packaging.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The protocols that clients of AWS speak.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/">AWS protocols</a>
 */
enum AwsProtocol {
  /** A header names the operation: DynamoDB, SQS, Step Functions. */
  JSON("json", "application/x-amz-json-1.0") {
    @Override
    byte[] smallest(AwsCall call) {
      return Json.of(SqsDigests.in(call));
    }
  },
  /** The same in CBOR: Kinesis. Or the path ends with the operation: CloudWatch. */
  CBOR("json", "application/cbor") {
    @Override
    byte[] smallest(AwsCall call) {
      return encoded(Json.of(Map.of()));
    }

    @Override
    byte[] encoded(byte[] file) {
      return Json.toCbor(file);
    }
  },
  /** A parameter names the operation: SNS, STS, CloudFormation, EC2. */
  QUERY("xml", "text/xml") {
    @Override
    byte[] smallest(AwsCall call) {
      return QueryResponse.to(call).getBytes(StandardCharsets.UTF_8);
    }
  },
  /** Method and path name the operation: Lambda, API Gateway. */
  REST_JSON("json", "application/json") {
    @Override
    byte[] smallest(AwsCall call) {
      return Json.of(Map.of());
    }
  },
  /** The same with XML, or with what an object of S3 holds. */
  REST_XML("xml", "application/xml") {
    @Override
    byte[] smallest(AwsCall call) {
      return new byte[0];
    }
  };

  /** All others that are called by method and path take JSON. */
  private static final Set<String> OF_REST_XML =
      Set.of("s3", "s3express", "s3-outposts", "s3-object-lambda", "cloudfront", "route53");

  private final String suffix;
  private final String contentType;

  AwsProtocol(String suffix, String contentType) {
    this.suffix = suffix;
    this.contentType = contentType;
  }

  static AwsProtocol of(AwsCall call) {
    if (call.header("smithy-protocol").equals("rpc-v2-cbor")) {
      return CBOR;
    }
    if (!call.target().isEmpty()) {
      return call.contentType().contains("cbor") ? CBOR : JSON;
    }
    if (call.parameters().containsKey("Action")) {
      return QUERY;
    }
    return OF_REST_XML.contains(call.service()) ? REST_XML : REST_JSON;
  }

  /** Returns how the names of files with responses end. */
  String suffix() {
    return suffix;
  }

  /** There are several of JSON and CBOR: a client takes the one that it sends. */
  String contentType(AwsCall call) {
    if (call.isOfObject()) {
      return "binary/octet-stream";
    }
    boolean several = this == JSON || this == CBOR;
    return several && !call.contentType().isEmpty() ? call.contentType() : contentType;
  }

  /** Returns the least that clients take for a response. */
  abstract byte[] smallest(AwsCall call);

  /** Returns what is sent of a file. */
  byte[] encoded(byte[] file) {
    return file;
  }
}
