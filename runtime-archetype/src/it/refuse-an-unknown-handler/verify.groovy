assert new File(basedir, 'build.log').text.contains('Expected string, http-api, sqs, stream in the property handler, found kafka')
assert !new File(basedir, 'generated/shop').exists()
