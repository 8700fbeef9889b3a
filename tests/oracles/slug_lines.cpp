// The slugs of the headings on standard input, a line each, as one document: what slugs.mjs compares.
#include "analysis/anchors.h"

#include <iostream>
#include <string>

int main() {
  confnotes::analysis::Slugger slugger;
  std::string heading;
  while (std::getline(std::cin, heading))
    std::cout << slugger.next(heading) << '\n';
}
