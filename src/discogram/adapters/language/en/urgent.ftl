### A contraindication that cannot wait.

candidacy-contraindication-urgent = The patient needs an urgent surgical assessment today: a deficit that grows or a cauda equina syndrome may not wait, and no test comes before it. The test must not be done: { $items }.
