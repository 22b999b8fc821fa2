def generated = evaluate(new File(basedir, '../../../src/it/generated.groovy'))
def project = generated(basedir, 'com.example.CardMask', [
    'events/payments.expected.json',
    'events/payments.json',
    'src/main/java/com/example/CardMask.java',
    'src/test/java/com/example/CardMaskTest.java'
])

def expected = new File(project, 'events/payments.expected.json').text
assert new File(basedir, 'build.log').text.contains(expected.trim())
