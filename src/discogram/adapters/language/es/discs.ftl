word-confidence-high = alta
word-confidence-low = baja
word-confidence-none = ninguna

word-origin-chain = encontrado en la TC
word-origin-click = marcado por una persona
word-origin-labels = de un mapa de etiquetas
