package dev.flint.runtime.packaging.aws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** What S3 tells of an object in the head of a response, and clients compare with its content. */
final class S3Headers {
  private S3Headers() {}

  static Map<String, String> of(AwsCall call, byte[] response) {
    Map<String, String> headers = new LinkedHashMap<>();
    boolean sent = call.method().equals("PUT");
    headers.put("ETag", '"' + SqsDigests.md5(sent ? content(call) : response) + '"');
    if (call.header("x-amz-checksum-mode").equalsIgnoreCase("ENABLED")) {
      headers.put("x-amz-checksum-crc32", crc32(response));
      headers.put("x-amz-checksum-type", "FULL_OBJECT");
    }
    return headers;
  }

  private static String crc32(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
  }

  private static byte[] content(AwsCall call) {
    return call.header("Content-Encoding").contains("aws-chunked")
        ? withoutChunks(call.body())
        : call.body();
  }

  /** Each chunk is behind a line with its length in hexadecimal digits, and before an empty one. */
  private static byte[] withoutChunks(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int at = 0, length = -1; length != 0; ) {
      int end = text.indexOf("\r\n", at);
      length = Integer.parseInt(text.substring(at, end).split(";")[0], 16);
      content.write(body, end + 2, length);
      at = end + 2 + length + 2;
    }
    return content.toByteArray();
  }
}
