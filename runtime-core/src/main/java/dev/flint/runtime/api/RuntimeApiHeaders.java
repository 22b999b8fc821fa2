package dev.flint.runtime.api;

/**
 * The headers of the Runtime API, exactly as AWS spells them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApiHeaders {

  static final String AWS_REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";
  static final String DEADLINE_MS = "Lambda-Runtime-Deadline-Ms";
  static final String INVOKED_FUNCTION_ARN = "Lambda-Runtime-Invoked-Function-Arn";
  static final String TRACE_ID = "Lambda-Runtime-Trace-Id";
  static final String CLIENT_CONTEXT = "Lambda-Runtime-Client-Context";
  static final String COGNITO_IDENTITY = "Lambda-Runtime-Cognito-Identity";
  static final String TENANT_ID = "Lambda-Runtime-Aws-Tenant-Id";
  static final String INVOCATION_ID = "Lambda-Runtime-Invocation-Id";

  static final String FUNCTION_RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";
  static final String FUNCTION_ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  static final String FUNCTION_ERROR_BODY = "Lambda-Runtime-Function-Error-Body";
  static final String XRAY_ERROR_CAUSE = "Lambda-Runtime-Function-XRay-Error-Cause";

  static final String CONTENT_TYPE = "Content-Type";
  static final String USER_AGENT = "User-Agent";
  static final String TRANSFER_ENCODING = "Transfer-Encoding";
  static final String TRAILER = "Trailer";

  private RuntimeApiHeaders() {}
}
