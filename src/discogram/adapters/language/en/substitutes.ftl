preparation-substitute-same-class = The substitute is of the same class as what was not borne: { $substances }. Choose one of another class.
preparation-substitute-unknown = Settled by a substitute, and nobody can say that it does not cross: { $substances }. Name the drug that was not borne and the one in its place, both as the table knows them.
provocation-drug-not-the-substitute = { $name } is not known to be of the class of what takes the place of the drug that was not borne ({ $substitute }): give that, or settle the allergy in another way.
