package dev.flint.runtime.packaging.aws;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Answers each call from its file, or with the smallest response. */
final class AwsHandler extends Handler.Abstract {
  /** The same for all: nobody traces these requests. */
  static final String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

  private final ResponseFolder responses;
  private final Set<String> withoutFile = new ConcurrentSkipListSet<>();

  AwsHandler(ResponseFolder responses) {
    this.responses = responses;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    AwsCall call =
        AwsCall.of(
            request.getMethod(),
            request.getHttpURI(),
            request.getHeaders(),
            BufferUtil.toArray(Content.Source.asByteBuffer(request)));
    byte[] body = body(call);
    addHeaders(call, body, response.getHeaders());
    // In one piece with the head: what comes behind it waits for the client's acknowledgement.
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private byte[] body(AwsCall call) {
    Optional<byte[]> content = responses.content(call.fileName());
    if (content.isEmpty() && call.isWorthAFile()) {
      withoutFile.add(call.fileName());
    }
    AwsProtocol protocol = call.protocol();
    return content.map(protocol::encoded).orElseGet(() -> protocol.smallest(call));
  }

  private static void addHeaders(AwsCall call, byte[] body, HttpFields.Mutable headers) {
    headers.put("Content-Type", call.protocol().contentType(call));
    headers.put("Content-Length", body.length);
    headers.put(call.isOfS3() ? "x-amz-request-id" : "x-amzn-RequestId", REQUEST_ID);
    if (!call.header("smithy-protocol").isEmpty()) {
      headers.put("smithy-protocol", call.header("smithy-protocol"));
    }
    if (call.service().equals("dynamodb")) {
      CRC32 crc = new CRC32();
      crc.update(body);
      headers.put("x-amz-crc32", Long.toString(crc.getValue()));
    }
    if (call.isOfS3()) {
      S3Headers.of(call, body).forEach(headers::put);
    }
  }

  /** Returns what the files would be named for the calls that had none. */
  Set<String> withoutFile() {
    return withoutFile;
  }
}
