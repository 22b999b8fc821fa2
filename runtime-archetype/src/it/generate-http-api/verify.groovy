import groovy.json.JsonSlurper

def project = new File(basedir, 'generated/shop')
def files = []
project.eachFileRecurse(groovy.io.FileType.FILES) {
    files << project.toPath().relativize(it.toPath()).toString()
}
assert files.findAll { !it.startsWith('target/') } as Set == [
    '.gitignore',
    'Makefile',
    'README.md',
    'events/malformed-order.expected.json',
    'events/malformed-order.json',
    'events/place-order.expected.json',
    'events/place-order.json',
    'events/show-item.expected.json',
    'events/show-item.json',
    'events/unknown-item.expected.json',
    'events/unknown-item.json',
    'pom.xml',
    'src/main/java/com/example/Shop.java',
    'src/test/java/com/example/ShopLambdaTest.java',
    'src/test/java/com/example/ShopTest.java',
    'template.yaml'
] as Set
assert new File(project, 'template.yaml').text.contains('Handler: com.example.Shop')

def expected = new File(project, 'events/place-order.expected.json').text
def answers = new File(basedir, 'build.log').readLines().findAll { it ==~ /["{].*/ }.collect { new JsonSlurper().parseText(it) }
assert new JsonSlurper().parseText(expected) in answers
