package dev.flint.runtime.binding.jackson.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of an event's properties where the service and the Java bean disagree. A type that
 * isn't in the table is bound by its bean names.
 */
final class WireNames {

  /**
   * One class a line: its name, then the properties that are not spelled like the bean's. Case and
   * dashes don't count in telling which one is meant. A star capitalizes all the others. Where
   * there is no star, those named are written last: the managed runtime has them so.
   */
  private static final String TABLE =
      """
      CloudFormationCustomResourceEvent      * ResponseURL
      CloudFrontEvent                        Records
      CloudWatchLogsEvent                    awslogs
      CodeCommitEvent                        Records
      CodeCommitEvent$Record                 codecommit eventSourceARN userIdentityARN
      ConnectEvent                           *
      ConnectEvent$Details                   *
      ConnectEvent$ContactData               * InstanceARN
      ConnectEvent$CustomerEndpoint          *
      ConnectEvent$Queue                     Name
      ConnectEvent$SystemEndpoint            *
      DynamodbEvent                          Records
      DynamodbTimeWindowEvent                eventSourceARN
      AttributeValue                         *
      Record                                 encryptionType eventName
      StreamRecord                           *
      KinesisEvent                           Records
      KinesisTimeWindowEvent                 eventSourceARN
      S3EventNotification                    Records
      ScheduledEvent                         detail-type
      SecretsManagerRotationEvent            *
      SNSEvent                               *
      SNSEvent$SNSRecord                     * Sns
      SNSEvent$SNS                           *
      SNSEvent$MessageAttribute              *
      SQSEvent                               Records
      SQSEvent$SQSMessage                    eventSourceARN
      """;

  private static final String OTHERS = "*";

  private final Map<String, Map<String, String>> namesByClass = new HashMap<>();

  WireNames() {
    for (String line : TABLE.split("\n")) {
      String[] words = line.split(" +");
      Map<String, String> names = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        names.put(letters(words[i]), words[i]);
      }
      namesByClass.put(words[0], names);
    }
  }

  /** Returns the name where the class has a line without a star that names it; else null. */
  @Nullable String listed(Class<?> declaring, String beanName) {
    Map<String, String> names = names(declaring);
    return names.containsKey(OTHERS) ? null : names.get(letters(beanName));
  }

  /** Returns the name where the class has a line with a star; else the bean's. */
  String capitalized(Class<?> declaring, String beanName) {
    Map<String, String> names = names(declaring);
    if (!names.containsKey(OTHERS)) {
      return beanName;
    }
    String capitalized = beanName.substring(0, 1).toUpperCase(Locale.ROOT) + beanName.substring(1);
    return names.getOrDefault(letters(beanName), capitalized);
  }

  /** Goes by the class that declares a member, so that a subclass of an event is one too. */
  private Map<String, String> names(Class<?> declaring) {
    String name = EventClasses.shortName(declaring);
    return name == null ? Map.of() : namesByClass.getOrDefault(name, Map.of());
  }

  private static String letters(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
