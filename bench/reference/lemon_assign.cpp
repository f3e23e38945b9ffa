// Solves an assignment problem in the form of `bench … assign` with LEMON's network simplex, for comparison.
// Build: g++ -O2 -DNDEBUG -o lemon_assign lemon_assign.cpp    (Debian: liblemon-dev; header-only use)
// Run:   lemon_assign FILE.csv                                one JSON line, the same fields as `assign`
// Model: source -> mentee (1) -> mentor (1 per edge) -> sink (capacity), and mentee -> sink at a cost that outweighs all scores.
// `seconds` is NetworkSimplex::run() alone: building the graph is not counted. Scores are taken times ten.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

static double resident(const char* field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind(field, 0) == 0) return std::stod(line.substr(std::strlen(field) + 1)) / 1024;
    return 0;
}

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::vector<int> capacity, from, to, score;
    int mentees = 0;
    {
        std::unordered_map<std::string, int> mentorIds, menteeIds;
        std::ifstream file(argv[1]);
        for (std::string line; std::getline(file, line);) {
            size_t a = line.find(','), b = line.find(',', a + 1), c = b == std::string::npos ? b : line.find(',', b + 1);
            if (line[3] == 't' && line[4] == 'o') {  // mentor
                mentorIds.emplace(line.substr(a + 1, b - a - 1), (int)capacity.size());
                capacity.push_back(std::stoi(line.substr(b + 1)));
            } else if (line[0] == 'm') {
                menteeIds.emplace(line.substr(a + 1), mentees++);
            } else {
                from.push_back(menteeIds.at(line.substr(a + 1, b - a - 1)));
                to.push_back(mentorIds.at(line.substr(b + 1, c - b - 1)));
                score.push_back((int)std::lround(std::stod(line.substr(c + 1)) * 10));
            }
        }
    }
    double before = resident("VmRSS:");
    using G = lemon::SmartDigraph;
    G g;
    g.reserveNode(mentees + (int)capacity.size() + 1);
    g.reserveArc((int)from.size() + mentees + (int)capacity.size());
    for (size_t i = 0; i < mentees + capacity.size() + 1; i++) g.addNode();
    auto sink = g.nodeFromId(mentees + (int)capacity.size());
    G::ArcMap<long long> cost(g);
    G::ArcMap<long long> upper(g);
    long long big = 0;
    for (int s : score) big = std::max<long long>(big, s);
    big = (big + 1) * mentees;
    for (size_t e = 0; e < from.size(); e++) {
        auto arc = g.addArc(g.nodeFromId(from[e]), g.nodeFromId(mentees + to[e]));
        cost[arc] = -score[e];
        upper[arc] = 1;
    }
    for (size_t j = 0; j < capacity.size(); j++) {
        auto arc = g.addArc(g.nodeFromId(mentees + (int)j), sink);
        cost[arc] = 0;
        upper[arc] = capacity[j];
    }
    for (int i = 0; i < mentees; i++) {
        auto arc = g.addArc(g.nodeFromId(i), sink);
        cost[arc] = big;
        upper[arc] = 1;
    }
    G::NodeMap<long long> supply(g, 0);
    for (int i = 0; i < mentees; i++) supply[g.nodeFromId(i)] = 1;
    supply[sink] = -mentees;
    lemon::NetworkSimplex<G, long long, long long> simplex(g);
    simplex.upperMap(upper).costMap(cost).supplyMap(supply);
    auto start = std::chrono::steady_clock::now();
    auto startCpu = std::clock();
    auto outcome = simplex.run();
    double cpu = double(std::clock() - startCpu) / CLOCKS_PER_SEC;
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (outcome != simplex.OPTIMAL) return 1;
    int matched = 0;
    long long total = 0;
    for (size_t e = 0; e < from.size(); e++)
        if (simplex.flow(g.arcFromId((int)e))) matched++, total += score[e];
    std::printf("{\"solver\":\"lemon-network-simplex\",\"mentees\":%d,\"mentors\":%zu,\"edges\":%zu,\"matched\":%d,\"total\":%.1f,\"seconds\":%.3f,\"cpuSeconds\":%.3f,\"peakMb\":%.1f}\n",
                mentees, capacity.size(), from.size(), matched, total / 10.0, seconds, cpu, resident("VmHWM:") - before);
}
