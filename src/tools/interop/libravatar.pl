# The address that Libravatar::URL makes: perl libravatar.pl BASE EMAIL SIZE
use strict;
use warnings;
use Libravatar::URL;

my ($base, $email, $size) = @ARGV;
print libravatar_url(base => $base, email => $email, size => $size, default => 'wavatar');
