package io.swremu.edition.enterprise.instance;

/**
 * A subnet of a VPC. There is no network service here, so names and addresses follow from the ids.
 *
 * @param vpcId any text
 * @param subnetId any text
 */
public record Network(String vpcId, String subnetId) {
    /** The addresses of every subnet. */
    public static final String SUBNET = "192.168.0.0/24";

    private static final int NAMED_BY = 4;
    private static final int FIRST_ADDRESS = 2;
    private static final int ADDRESSES = 252;

    public String vpcName() {
        return "vpc-" + start(vpcId);
    }

    public String vpcCidr() {
        return "192.168.0.0/16";
    }

    public String subnetName() {
        return "subnet-" + start(subnetId);
    }

    public String subnetCidr() {
        return SUBNET;
    }

    /** The address in the subnet of its n-th endpoint, counted from 1. */
    public String address(int number) {
        return "192.168.0." + (FIRST_ADDRESS + (number - 1) % ADDRESSES);
    }

    private static String start(String id) {
        return id.length() <= NAMED_BY ? id : id.substring(0, NAMED_BY);
    }
}
