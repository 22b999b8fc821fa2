def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert (log =~ /trained  by tests: has (\d+) of the \1 classes that they used/).find()
assert !log.contains('The tests will not train the package')
assert log.contains('Responses of AWS that nothing asked for: sqs/SendMessage.json')
