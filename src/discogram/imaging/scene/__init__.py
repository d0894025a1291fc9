"""What lies between a disc and the skin: bone, canal, roots, joints, gas, organs, air."""
