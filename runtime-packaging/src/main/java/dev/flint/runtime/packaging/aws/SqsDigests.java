package dev.flint.runtime.packaging.aws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What clients of SQS compare with the message that they sent, and without which they fail.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Calculating
 *     the MD5 message digest for message attributes</a>
 */
final class SqsDigests {
  private static final byte STRING = 1;
  private static final byte BINARY = 2;

  private SqsDigests() {}

  /** Returns the members of a response; none for a call that sends no message. */
  static Map<String, String> in(AwsCall call) {
    if (!call.service().equals("sqs") || !call.operation().equals("SendMessage")) {
      return Map.of();
    }
    Map<String, ?> sent =
        call.protocol() == AwsProtocol.JSON ? Json.members(call.body()) : call.parameters();
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put("MessageId", "00000000-0000-0000-0000-000000000000");
    digests.put("MD5OfMessageBody", md5(utf8(String.valueOf(sent.get("MessageBody")))));
    if (sent.get("MessageAttributes") instanceof Map<?, ?> attributes && !attributes.isEmpty()) {
      digests.put("MD5OfMessageAttributes", ofAttributes(attributes));
    }
    return digests;
  }

  private static String ofAttributes(Map<?, ?> attributes) {
    ByteArrayOutputStream digested = new ByteArrayOutputStream();
    new TreeMap<>(attributes)
        .forEach(
            (name, attribute) -> {
              Map<?, ?> value = (Map<?, ?>) attribute;
              add(digested, utf8(String.valueOf(name)));
              add(digested, utf8(String.valueOf(value.get("DataType"))));
              if (value.get("StringValue") instanceof String text) {
                digested.write(STRING);
                add(digested, utf8(text));
              } else if (value.get("BinaryValue") instanceof String base64) {
                digested.write(BINARY);
                add(digested, Base64.getDecoder().decode(base64));
              }
            });
    return md5(digested.toByteArray());
  }

  private static void add(ByteArrayOutputStream digested, byte[] value) {
    digested.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    digested.writeBytes(value);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** In hexadecimal digits. */
  static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
